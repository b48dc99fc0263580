import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
const [,, out, ...jobs] = process.argv;
const shared=['--single-process','--no-zygote'];
const browser = await playwright.launch({executablePath: await chromium.executablePath(), args:[...chromium.args.filter(a=>!shared.includes(a)),'--no-sandbox','--disable-background-networking'], headless:true});
for (const job of jobs) {
  const [login, path, view] = job.split('|');
  const phone = view==='phone';
  const context = await browser.newContext({viewport: phone?{width:360,height:800}:{width:1280,height:900}, baseURL:'http://localhost:4150', locale: phone?'en-GB':'id-ID', timezoneId:'Asia/Jakarta'});
  const page = await context.newPage();
  const bad=[]; page.on('pageerror',e=>bad.push(e.message)); page.on('console',m=>{if(m.type()==='error')bad.push(m.text())});
  let bytes=0; page.on('response', async r=>{ if(r.url().endsWith('.js')) bytes+=Number((await r.headerValue('content-length'))??0)});
  await page.goto('/masuk');
  const r = await page.request.post('/sign-in',{data:{login,password:'lima-payung-rusa-kayu'},headers:{'x-portal-request':'1'}});
  if(!r.ok()) console.log(login, r.status(), (await r.text()).slice(0,200));
  if(phone) await page.request.post('/graphql',{data:{query:'mutation { viewerSetLocale(locale: en) { userErrors { code } } }'},headers:{'x-portal-request':'1'}});
  bytes=0;
  const t=Date.now();
  await page.goto(path); await page.getByRole('heading',{level:1}).waitFor(); await page.waitForLoadState('networkidle'); await page.waitForTimeout(400);
  const w=await page.evaluate(()=>document.documentElement.scrollWidth);
  const name=`${out}/${login.replace('.','-')}_${path.replace(/[^a-z0-9]+/gi,'_').slice(0,40)}_${view}.png`;
  await page.screenshot({path:name, fullPage:true});
  console.log(name, 'width',w,'js',Math.round(bytes/1024)+'KB', Date.now()-t+'ms', bad.slice(0,3));
  if(phone) await page.request.post('/graphql',{data:{query:'mutation { viewerSetLocale(locale: id) { userErrors { code } } }'},headers:{'x-portal-request':'1'}});
  await context.close();
}
await browser.close();
