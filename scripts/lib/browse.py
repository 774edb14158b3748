"""Does the main paths of the pages in Chromium, takes pictures, and asks axe: browse.py SERVER-OUTPUT SBOM PICTURES. Started by scripts/browse."""
import datetime
import os
import re
import shutil
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

PASSWORD = "correct horse battery"
output = Path(sys.argv[1]).read_text(encoding="utf-8")
SITE = re.search(r"http://127\.0\.0\.1:\d+", output)[0]
TOKEN = re.search(r"\(good once\): (\S+)", output)[1]
SBOM = sys.argv[2]
PICTURES = Path(sys.argv[3])
PICTURES.mkdir(parents=True, exist_ok=True)
PEOPLE = {"ito": "quality", "ono": "safety", "kato": "developer", "mori": "psirt"}
# Width, scheme and language of the pictures, such as "1280.light.ja 360.dark.en"; all eight unless said.
LOOKS = [look.split(".") for look in os.environ.get("MIMAMORI_LOOKS", "").split()] or [
    [width, scheme, language] for width in ("1280", "360") for scheme in ("light", "dark") for language in ("ja", "en")
]
HEIGHT = {"1280": 900, "360": 740}
# Milliseconds that a step may take on a machine that has other work.
PATIENCE = 60_000
YEAR = datetime.datetime.now(datetime.timezone.utc).year
wrong = []


def fill(tab, **values):
    """Fills the fields of the page by their names."""
    for name, value in values.items():
        field = tab.locator(f"main [name={name}]:visible").first
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def press(tab, text):
    """Presses the button or link of the page that says `text`."""
    tab.locator("main").get_by_text(text, exact=True).and_(tab.locator("button:visible, a:visible, summary:visible")).first.click()


def expect(tab, text):
    """The page must say `text`."""
    tab.wait_for_load_state()
    if text not in tab.content():
        wrong.append(f"{tab.url}: \"{text}\" is not there")
        tab.screenshot(path=PICTURES / f"wrong-{len(wrong)}.png", full_page=True)


def page(context):
    """A new page that waits as long as a busy machine takes."""
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    return tab


def sign_in(browser, handle):
    """A fresh browser in which `handle` is signed in, in Japanese."""
    tab = page(browser.new_context(locale="ja-JP"))
    tab.goto(SITE + "/")
    fill(tab, handle=handle, password=PASSWORD)
    press(tab, "サインイン")
    return tab


def first_start(browser):
    """Registers the first administrator and the people of the roles."""
    tab = page(browser.new_context(locale="ja-JP"))
    tab.goto(SITE + "/")
    tab.screenshot(path=PICTURES / "first-start.png", full_page=True)
    fill(
        tab, token=TOKEN, organisationNameJa="見本医療機器", organisationNameEn="Mihon Medical Devices", organisation="MIHON", name="佐藤 健",
        handle="sato", password=PASSWORD)
    press(tab, "登録する")
    for handle, role in PEOPLE.items():
        tab.goto(SITE + "/people")
        fill(tab, handle=handle, name={"ito": "伊藤 直子", "ono": "小野 実", "kato": "加藤 開", "mori": "森 美咲"}[handle])
        press(tab, "利用者を追加")
        fill(tab, role=role)
        press(tab, "役割を与える")
        fill(tab, newPassword=PASSWORD)
        press(tab, "パスワードを設定")
        expect(tab, "保存しました。")


def product_and_upload(browser):
    """A product, a release, an SBOM uploaded by drag of no more than a file field, its job watched to the end, a component found."""
    tab = sign_in(browser, "ito")
    tab.goto(SITE + "/products")
    press(tab, "製品を追加")
    fill(tab, code="MP-300", nameJa="みほん輸液ポンプ MP-300", nameEn="Mihon Infusion Pump MP-300", genericName="汎用輸液ポンプ", network="Ethernet, Wi-Fi",
         applicability="applicable", applicabilityReason="院内の網につながる", responsible="安全管理責任者: 小野 実")
    fill(tab, **{"class": "III", "safetyClass": "C"})
    press(tab, "保存")
    press(tab, "リリースを追加")
    fill(tab, version="2.4.1")
    press(tab, "保存")
    press(tab, "SBOMを取り込む")
    tab.set_input_files("#file", SBOM)
    tab.locator("main form[enctype] button").click()
    tab.get_by_text("MP-300@2.4.1 を見る").wait_for()
    press(tab, "MP-300@2.4.1 を見る")
    tab.goto(SITE + "/search")
    tab.keyboard.press("/")
    tab.keyboard.type("zlib")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    expect(tab, "MP-300")
    tab.goto(SITE + "/suppliers/new")
    fill(tab, code="KKS", nameJa="架空組込みソフト", nameEn="Kaku Embedded", contact="sbom@kks.invalid", owesSBOM="yes")
    press(tab, "保存")
    tab.goto(SITE + "/tools/new")
    fill(tab, code="GCC-12", kind="compiler", name="GCC", itemVersion="12.2", supportUntil="2027-05-31", supportSource="gcc.gnu.org")
    press(tab, "保存")
    tab.goto(SITE + "/problems/new")
    fill(tab, product="MP-300", release="2.4.1", kind="security", severity="serious", origin="tester", title="認証なしで設定を読める", description="試験で見つかった。")
    press(tab, "問題を報告")
    expect(tab, "PR-")


def change_by_two(browser):
    """A change request raised by one person and approved by another."""
    author = sign_in(browser, "kato")
    author.goto(SITE + "/changes/new")
    fill(author, product="MP-300", release="2.4.1", kind="security", title="OpenSSLの更新", description="1.1.1kの脆弱性に対応する。")
    press(author, "変更要求を起こす")
    place = author.url
    press(author, "提出する")
    author.locator("form[action$='/request'] button").click()
    press(author, "影響分析を書く")
    fill(author, impact="TLS通信の試験", changesFunction="no", because="機能は変わらない")
    press(author, "保存")
    if author.locator("[formaction$='/approve']").count():
        wrong.append("the author of a change is offered to approve it")
    approver = sign_in(browser, "ono")
    approver.goto(SITE + "/")
    expect(approver, "OpenSSLの更新")
    approver.goto(place)
    press(approver, "承認か却下を決める")
    fill(approver, comment="試験計画を確認した。", password=PASSWORD)
    press(approver, "承認する")
    expect(approver, "承認済み")
    approver.goto(SITE + "/audit")
    expect(approver, "ApproveChange")
    press(approver, "すべての記録を検証")
    expect(approver, "改変されていません")
    approver.locator("header").get_by_role("button", name="English").click()
    expect(approver, "Audit chain")


def judgement_by_two(browser):
    """A finding that one person clears and another agrees to, and the portfolio evaluated for a vulnerability."""
    author = sign_in(browser, "mori")
    author.goto(SITE + "/triage")
    author.locator("input[name=finding]").first.check()
    press(author, "選んだものを判断")
    fill(author, status="not_affected", stage="support")
    press(author, "次へ")
    expect(author, "R-088")
    fill(author, justification="code_not_reachable", impact="該当する関数は呼ばれない。", reason="ビルドを調べた。")
    press(author, "判断を記録")
    author.goto(SITE + "/concerns")
    fill(author, vulnerability="CVE-2026-99999", reason="報道された。")
    author.locator("form[action='/concerns'] button").click()
    expect(author, "NC-")
    reviewer = sign_in(browser, "ono")
    expect(reviewer, "確認を待つ判断")
    reviewer.goto(SITE + "/triage?task=to-review")
    reviewer.locator("table.findings a[href^='/findings/']").first.click()
    fill(reviewer, comment="同じビルドで確かめた。")
    press(reviewer, "確認する(同意)")
    expect(reviewer, "同じビルドで確かめた。")


def judge_by_keys(browser):
    """Keys alone lead through the list and to the form of a status; what they do is said."""
    tab = sign_in(browser, "mori")
    tab.goto(SITE + "/triage")
    if not tab.locator("form[data-triage] kbd").first.is_visible():
        wrong.append("the keys of the triage list are not said")
    numbers = tab.locator("input[name=finding]").evaluate_all("all => all.map(one => one.value)")
    tab.keyboard.press("x")
    tab.keyboard.press("u")
    if "/chosen" in tab.url or tab.locator("input[name=finding]:checked").count():
        wrong.append("keys of the list act outside of it")
    tab.locator("input[name=finding]").first.focus()
    for key in ["j", "x", "k", "x", "j", "j", "k"]:
        tab.keyboard.press(key)
    chosen = tab.locator("input[name=finding]:checked").evaluate_all("all => all.map(one => one.value)")
    if chosen != numbers[:2]:
        wrong.append(f"keys chose {chosen} of {numbers[:4]}")
    # In a field they are letters.
    tab.locator("input[name=component]").press_sequentially("jkn")
    if tab.locator("input[name=component]").input_value() != "jkn" or "/chosen" in tab.url:
        wrong.append("keys of the list act in a field")
    tab.locator("input[name=finding]").first.focus()
    tab.keyboard.press("u")
    tab.wait_for_url("**/triage/chosen?**")
    if "status=under_investigation" not in tab.url or tab.url.count("finding=") != 2:
        wrong.append(f"keys lead to {tab.url}")
    expect(tab, "選んだ該当2件の判断")
    tab.locator("textarea[name=reason]").wait_for()
    tab.goto(SITE + "/triage")
    tab.locator("input[name=finding]").last.focus()
    tab.keyboard.press("o")
    tab.wait_for_url("**/findings/*")


def case_with_duties(browser):
    """An incident as a case: taken in, linked, talked about, with its duties."""
    tab = sign_in(browser, "mori")
    tab.goto(SITE + "/cases/new")
    fill(tab, kind="incident", origin="institution", title="ポンプの再起動", description="病棟のポンプが同時に再起動した。", reporter="中央病院 ME室", acknowledgeDays="5")
    tab.locator("form[action='/cases/new'] button").click()
    place = tab.url
    for form, values in {
        "link": {"target": "product", "link": "MP-300"}, "say": {"body": "記録を調べる。"}, "task": {"title": "ログの受領", "assignee": "mori"},
    }.items():
        tab.goto(place)
        tab.locator(f"details:has(form[action$='/{form}']) > summary").click() if form != "say" else None
        for name, value in values.items():
            field = tab.locator(f"form[action$='/{form}'] [name={name}]")
            field.select_option(value) if field.evaluate("field => field.tagName") == "SELECT" else field.fill(value)
        tab.locator(f"form[action$='/{form}'] button").click()
    expect(tab, "ログの受領")
    expect(tab, "安全な期限")
    other = sign_in(browser, "ito")
    other.goto(place)
    if "ポンプの再起動" in other.content():
        wrong.append("a case is shown to somebody who does not take part")


def life_cycle(browser):
    """A device planned on something that ends earlier: seen, tried, decided, approved by another, told, and read by the institution."""
    tab = sign_in(browser, "ito")
    tab.goto(SITE + "/suppliers/new")
    fill(tab, code="CLOUDY", nameJa="架空クラウド", nameEn="Cloudy", contact="c@cloudy.invalid", contract="K-1", contractUntil="2030-03-31")
    press(tab, "保存")
    tab.goto(SITE + "/institutions/new")
    fill(tab, code="H-001", nameJa="中央病院", nameEn="Central Hospital", kind="hospital", address="東京都千代田区1-1")
    press(tab, "保存")
    tab.locator("summary", has_text="連絡先を追加").click()
    form = tab.locator("form[action$='/contact']")
    form.locator("[name=name]").fill("臨床工学科")
    form.locator("[name=phone]").fill("03-0000-0000")
    form.locator("button").click()
    expect(tab, "通知を受け取る")
    tab.goto(SITE + "/devices/import")
    wrong_table = "製品コード,製造番号,医療機関コード,販売日\nMP-300,SN-1,H-001,2026-01-10\nMP-300,SN-2,H-999,2026-02-30\n"
    tab.set_input_files("#file", {"name": "devices.csv", "mimeType": "text/csv", "buffer": wrong_table.encode()})
    tab.locator("main form[enctype] button").click()
    expect(tab, "2件の誤り")
    look(tab, "devices-import-wrong.ja")
    fill(tab, mode="take")
    tab.set_input_files("#file", {"name": "devices.csv", "mimeType": "text/csv", "buffer": "\n".join(wrong_table.split("\n")[:2]).encode()})
    tab.locator("main form[enctype] button").click()
    expect(tab, "取り込みました")
    tab.goto(SITE + "/tools/GCC-12")
    tab.goto(SITE + "/products/MP-300/lifecycle/plan")
    fill(tab, release="2026-01-01", eol="2036-01-01", eos="2038-12-31", reason="設計時の計画")
    for kind in ("hardware_supply", "third_party_software", "development_environment"):
        fill(tab, **{f"{kind}-finding": "2039年まで続く", f"{kind}-source": "部品会議 12", f"{kind}-dated": "2025-12-01"})
    press(tab, "影響を見る")
    expect(tab, "まだ何も保存していません。")
    look(tab, "lifecycle-plan-effect.ja")
    press(tab, "案として保存する")
    expect(tab, "承認を待っています")
    other = sign_in(browser, "ono")
    other.goto(SITE + "/products/MP-300/lifecycle")
    other.locator("#plans [name=password]").fill(PASSWORD)
    other.locator("#plans button.primary").click()
    expect(other, "署名を記録しました。")
    tab.goto(SITE + "/products/MP-300/lifecycle")
    tab.locator("summary", has_text="実施を記録する").click()
    form = tab.locator("form[action$='/milestone']")
    form.locator("[name=milestone]").select_option("release")
    form.locator("[name=on]").fill("2026-01-01")
    form.locator("[name=evidence]").fill("発売通知 1")
    form.locator("button").click()
    expect(tab, "サポート段階")
    tab.goto(SITE + "/notices/new?product=MP-300&subject=eol")
    fill(tab, audience="all")
    tab.locator("form[action='/notices/new'] button").click()
    notice = tab.url
    other.goto(notice)
    other.locator("#work [name=password]").fill(PASSWORD)
    other.locator("#work button.primary").click()
    expect(other, "届いたことを示せない")
    other.goto(SITE + "/products/MP-300/lifecycle")
    other.locator("#publication summary").click()
    other.locator("#publication textarea").fill("発売した。")
    other.locator("#publication button").click()
    expect(other, "公開中")
    tab.goto(notice)
    tab.locator("summary", has_text="閲覧リンクを作る").click()
    tab.locator("form[action$='/link'] button").click()
    link = tab.locator("main .alert code").inner_text()
    stranger = page(browser.new_context(locale="ja-JP"))
    stranger.goto(SITE + link)
    look(stranger, "letter-link.ja")
    press(stranger, "通知を開く")
    look(stranger, "letter-link-read.ja")
    fill(stranger, name="ME室 田中")
    press(stranger, "受領を確認する")
    expect(stranger, "ME室 田中")
    stranger.goto(SITE + "/support/MP-300")
    expect(stranger, "2038-12-31")
    look(stranger, "support-product.ja")
    stranger.goto(SITE + "/support?lang=en")
    look(stranger, "support.en")
    tab.goto(SITE + "/calendar")
    press(tab, "購読アドレスを作る")
    feed = tab.locator("main .alert code").inner_text()
    if not stranger.request.get(SITE + feed).text().startswith("BEGIN:VCALENDAR"):
        wrong.append("the calendar feed gives no calendar")


def portal(browser):
    """Somebody at the institution: registered, linked, reads, acknowledges, takes the SBOM's page, reports."""
    admin = sign_in(browser, "sato")
    admin.goto(SITE + "/people")
    fill(admin, handle="hara", name="原 看護")
    press(admin, "利用者を追加")
    fill(admin, role="institution")
    press(admin, "役割を与える")
    fill(admin, institution="H-001")
    admin.locator("form[action$='/institution'] button").click()
    fill(admin, newPassword=PASSWORD)
    press(admin, "パスワードを設定")
    expect(admin, "保存しました。")
    tab = sign_in(browser, "hara")
    expect(tab, "中央病院")
    for width, scheme, language in LOOKS:
        context = browser.new_context(viewport={"width": int(width), "height": HEIGHT[width]}, color_scheme=scheme, locale=language)
        reader = page(context)
        reader.goto(f"{SITE}/sign-in?lang={language}")
        fill(reader, handle="hara", password=PASSWORD)
        reader.locator("main button").click()
        for place in ("/portal", "/portal/products/MP-300", "/portal/report", f"/portal/notices/NT-{YEAR}-0001"):
            reader.goto(SITE + place)
            look(reader, f"{place.strip('/').replace('/', '-')}.{language}.{width}.{scheme}")
        context.close()
    tab.goto(SITE + "/portal/report?product=MP-300")
    fill(tab, matter="question", title="CVE-2026-99999に該当しますか", description="院内で問い合わせがありました。", contact="03-0000-0000")
    press(tab, "送る")
    expect(tab, "CVE-2026-99999に該当しますか")
    tab.goto(SITE + "/products")
    expect(tab, "REG-001") if "REG-001" in tab.content() else expect(tab, "役割")


def without_scripts(browser):
    """The pages work where no script runs."""
    tab = page(browser.new_context(locale="ja-JP", java_script_enabled=False))
    tab.goto(SITE + "/sign-in")
    fill(tab, handle="ito", password=PASSWORD)
    press(tab, "サインイン")
    tab.goto(SITE + "/products/MP-300/releases/2.4.1/upload")
    tab.set_input_files("#file", SBOM)
    tab.locator("main form[enctype] button").click()
    if "/jobs/" not in tab.url:
        wrong.append("the upload without scripts does not lead to its job")


def places(tab):
    """Every page that there is to look at."""
    tab.goto(SITE + "/products/MP-300/releases/2.4.1/findings")
    finding = tab.locator("table.findings a[href^='/findings/']").first
    found = [finding.get_attribute("href")] if finding.count() else []
    tab.goto(SITE + "/cases")
    case = tab.locator("main a[href^='/cases/CASE-']").first
    found += [case.get_attribute("href")] if case.count() else []
    release = "/products/MP-300/releases/2.4.1"
    return found + [
        "/triage", "/triage/chosen?finding=2&finding=3&status=affected&stage=end_of_support", "/findings/2?status=not_affected&stage=limited_support",
        "/concerns", f"/concerns/NC-{YEAR}-0001", "/cases", "/cases/new", "/duties",
        "/", "/products", "/products/new", "/products/MP-300", "/products/MP-300/edit", release, release + "/components", release + "/findings",
        release + "/documents", release + "/why?component=zlib", release + "/difference", release + "/upload", "/search?q=zlib", "/suppliers",
        "/suppliers/KKS", "/tools", "/tools/GCC-12", "/changes", "/changes/CR-" + str(YEAR) + "-0001", "/problems", "/problems/PR-" + str(YEAR) + "-0001",
        "/products/MP-300/lifecycle", "/products/MP-300/lifecycle/plan", "/calendar", "/notices", "/notices/new", f"/notices/NT-{YEAR}-0001",
        "/institutions", "/institutions/H-001", "/institutions/new", "/devices", "/devices/MP-300/SN-1", "/devices/import", "/rollouts", "/rollouts/new",
        "/changes/new", "/catalogue", "/jobs", "/jobs/1", "/audit", "/account", "/nowhere", "/people", "/sboms/1",
    ]


def pictures(browser):
    """A picture of every page in all looks, and what axe finds."""
    for width, scheme, language in LOOKS:
        context = browser.new_context(viewport={"width": int(width), "height": HEIGHT[width]}, color_scheme=scheme, locale=language)
        tab = page(context)
        tab.goto(f"{SITE}/sign-in?lang={language}")
        look(tab, f"sign-in.{language}.{width}.{scheme}")
        fill(tab, handle="mori", password=PASSWORD)
        tab.locator("main button").click()
        for place in places(tab):
            tab.goto(SITE + place)
            name = place.strip("/").replace("/", "-").split("?")[0] or "today"
            look(tab, f"{re.sub(r'-?(MP-300-releases-2.4.1)', '', name).replace('products-', 'release-') if 'releases' in name else name}"
                      f".{language}.{width}.{scheme}")
        context.close()


def look(tab, name):
    """Takes the picture of a page and asks axe about it."""
    tab.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
        wrong.append(f"{name}: wider than the window")
    for finding in Axe().run(tab).response["violations"]:
        line = f"{name}: {finding['impact']} {finding['id']} {finding['nodes'][0]['html'][:160]}"
        print(line)
        if finding["impact"] in ("serious", "critical"):
            wrong.append(line)


with sync_playwright() as driver:
    engine = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
    for path in (first_start, product_and_upload, change_by_two, judge_by_keys, judgement_by_two, case_with_duties, life_cycle, portal, without_scripts, pictures):
        try:
            path(engine)
        except PlaywrightError as error:
            # The other paths are tried all the same; what the page showed helps more than where the script stood.
            wrong.append(f"{path.__name__}: {error.message.splitlines()[0]}")
            for number, tab in enumerate(tab for context in engine.contexts for tab in context.pages):
                tab.screenshot(path=PICTURES / f"stuck-{path.__name__}-{number}.png", full_page=True)
        for context in engine.contexts:
            context.close()
    engine.close()
print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES}")
sys.exit("\n".join(wrong) if wrong else 0)
