import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Server

/// What people do through the pages, from the first start on.
@Suite struct PageFlowTests {
    /// The main paths of a day, each step through a page and its form.
    @Test func aMakerStartsAndWorks() async throws {
        try await House.with(isEmpty: true) { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.open("/")
                #expect(browser.place == "/first-start")
                try await browser.send("/first-start", [("token", "wrong"), ("handle", "sato")])
                #expect(browser.status == 403)
                #expect(browser.page.contains("value=\"sato\""))
                let token = try #require(house.server.desk.setup.text)
                try await browser.send(
                    "/first-start",
                    [
                        ("token", token), ("organisation", "MIHON"), ("organisationNameJa", "見本医療機器"), ("organisationNameEn", "Mihon"),
                        ("name", "佐藤 健"),
                        ("handle", "sato"), ("password", House.password),
                    ])
                #expect(browser.place == "/people")
                for (handle, role) in [("ito", "quality"), ("ono", "safety"), ("kato", "developer")] {
                    try await browser.send("/people", [("handle", handle), ("name", handle)])
                    #expect(browser.place == "/people/" + handle)
                    try await browser.send("/people/\(handle)/roles", [("role", role), ("product", ""), ("until", "")])
                    try await browser.send("/people/\(handle)/password", [("newPassword", House.password)])
                    #expect(browser.status == 200)
                }
                try await Self.makeProduct(door, house)
                try await Self.changeAsTwo(door)
                try await Self.readTheAudit(door)
            }
        }
    }

    private static func makeProduct(_ door: Door, _ house: House) async throws {
        let browser = Browser(door.client)
        try await browser.signIn("ito")
        try await browser.open("/products/new")
        try await browser.send("/products/new", [("code", "MP 300"), ("nameJa", "輸液ポンプ"), ("nameEn", ""), ("udiDI", "123")])
        #expect(browser.status == 422)
        // What was typed stays, and each field says what is wrong with it.
        #expect(
            browser.page.contains("value=\"輸液ポンプ\"") && browser.page.contains("id=\"code-error\"") && browser.page.contains("id=\"nameEn-error\""))
        try await browser.send(
            "/products/new",
            [("code", "MP-300"), ("nameJa", "輸液ポンプ"), ("nameEn", "Pump"), ("applicability", "applicable"), ("applicabilityReason", "院内の網につながる")])
        #expect(browser.place == "/products/MP-300")
        try await browser.open("/products/MP-300/releases/new")
        try await browser.send("/products/MP-300/releases/new", [("version", "2.4.1"), ("plannedOn", "")])
        #expect(browser.place == "/products/MP-300/releases/2.4.1")
        try await browser.open("/products/MP-300/releases/2.4.1/upload")
        // A browser sends fields in the page's order; the file, which is streamed, must be the last.
        let form = try #require(browser.page.split(separator: "multipart/form-data").last?.split(separator: "</form>").first)
        let behind = form.split(separator: "type=\"file\"")
        #expect(behind.count == 2 && behind.last?.contains(" name=") == false)
        try await browser.upload("/products/MP-300/releases/2.4.1/upload", file: "pump.cdx.json", PageHouse.sbom, [("supplier", ""), ("reason", "")])
        #expect(browser.place.hasPrefix("/jobs/"))
        // The server's own worker may have taken the job already, and ended it.
        _ = try await JobWorker(.upload, house.server.desk).doNext()
        for _ in 0..<1000 where browser.page.contains("data-live") { try await browser.open(browser.place) }
        #expect(!browser.page.contains("data-live"))
        #expect(browser.page.contains("href=\"/products/MP-300/releases/2.4.1\""))
        try await browser.open("/search?q=lodash")
        #expect(browser.page.contains("MP-300") && browser.page.contains("4.17.20"))
        try await browser.open("/products/MP-300/releases/2.4.1/why?component=lodash")
        // The ways begin at what the product itself needs: the SBOM's subject is the release, not one of its components.
        #expect(browser.page.contains("left-pad") && browser.page.contains("class=\"edge\""))
        try await browser.open("/products/MP-300/releases/2.4.1/components?export=csv")
        #expect(browser.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(browser.page.contains("pkg:npm/lodash@4.17.20"))
        try await browser.open("/products/MP-300/releases/2.4.1/components?export=xlsx")
        #expect(browser.headers[.contentDisposition]?.hasSuffix("components.xlsx\"") == true)
    }

    private static func changeAsTwo(_ door: Door) async throws {
        let (author, approver) = (Browser(door.client), Browser(door.client))
        try await author.signIn("kato")
        try await approver.signIn("ono")
        try await author.open("/changes/new")
        try await author.send(
            "/changes/new", [("product", "MP-300"), ("release", "2.4.1"), ("kind", "security"), ("title", "更新"), ("description", "脆弱性に対応する")])
        let place = author.place
        #expect(place.hasPrefix("/changes/CR-"))
        try await author.send(place + "/request")
        try await author.send(place + "/analyse", [("impact", ""), ("changesFunction", "no"), ("because", "")])
        #expect(author.status == 422)
        try await author.send(place + "/analyse", [("impact", "通信の試験"), ("changesFunction", "no"), ("because", "機能は同じ")])
        // The author is not offered to approve, and is refused if they try.
        #expect(!author.page.contains("/approve\""))
        try await author.send(place + "/approve", [("password", House.password)])
        #expect(author.status == 403)
        try await approver.open(place)
        try await approver.send(place + "/approve", [("password", "wrong"), ("comment", "よい")])
        #expect(approver.status == 403)
        #expect(approver.page.contains("REG-") && approver.page.contains(">よい</textarea>"))
        try await approver.send(place + "/approve", [("password", House.password), ("comment", "よい")])
        #expect(approver.status == 200)
        #expect(approver.page.contains("承認済み"))
    }

    private static func readTheAudit(_ door: Door) async throws {
        let browser = Browser(door.client)
        try await browser.signIn("ono")
        try await browser.open("/audit")
        #expect(browser.page.contains("ApproveChange") && browser.page.contains("CR-"))
        try await browser.send("/audit/verify")
        #expect(browser.page.contains("改変されていません"))
        try await browser.send("/preferences", [("language", "en"), ("theme", "dark")])
        #expect(browser.place == "/audit")
        #expect(browser.page.contains("<html lang=\"en\" data-theme=\"dark\""))
        // The address says otherwise, for this page and from then on.
        try await browser.open("/products?lang=ja")
        try await browser.open("/products")
        #expect(browser.page.contains("<html lang=\"ja\""))
        try await browser.send("/sign-out")
        #expect(browser.place == "/sign-in")
        try await browser.open("/products/MP-300")
        #expect(browser.place == "/sign-in?back=%2Fproducts%2FMP-300")
        try await browser.send("/sign-in", [("handle", "ono"), ("password", House.password), ("then", "/products/MP-300")])
        #expect(browser.place == "/products/MP-300")
    }

    @Test func whatASupplierSentIsTakenIntoARelease() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("quality")
                // The maker's own SBOM has no such form.
                try await browser.open("/sboms/1")
                #expect(!browser.page.contains("action=\"/sboms/1/take\""))
                try await browser.open("/sboms/3")
                #expect(browser.page.contains("action=\"/sboms/3/take\""))
                try await browser.send("/sboms/3/take", [("release", "PUMP-100"), ("reason", "")])
                #expect(browser.status == 422 && browser.page.contains("id=\"release-error\""))
                try await browser.send("/sboms/3/take", [("release", PageHouse.shipped.text), ("reason", "")])
                #expect(browser.status == 409)
                try await browser.send("/sboms/3/take", [("release", PageHouse.release.text), ("reason", "受領試験 合格")])
                #expect(browser.place.hasPrefix("/jobs/"))
                // The server's own worker may have taken the job already: then it is waited for.
                _ = try await JobWorker(.upload, house.server.desk).doNext()
                for _ in 0..<1000 where browser.page.contains("data-live") { try await browser.open(browser.place) }
                #expect(!browser.page.contains("data-live"))
                let there = try await house.registry.ask(ListSBOMs(release: PageHouse.release, supplier: "ACME"), as: House.person(.quality))
                #expect(there.map(\.file) == [PageHouse.hostile])
            }
        }
    }

    @Test func aSecondFactorIsBegunAskedForAndRemoved() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.psirt)
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("psirt")
                try await browser.open("/account")
                try await browser.send("/account/second-factor", [("password", House.password)])
                let begin = try #require(browser.page.firstRange(of: "secret="))
                let key = Self.key(String(browser.page[begin.upperBound...].prefix { $0 != "&" }))
                #expect(browser.headers[.cacheControl] == "no-store")
                try await browser.send("/account/second-factor/confirm", [("code", "000000")])
                #expect(browser.status == 401)
                #expect(browser.page.contains("SRV-014") && browser.page.contains("action=\"/account/second-factor/confirm\""))
                let step = house.clock.seconds / TimedCode.stepSeconds
                try await browser.send("/account/second-factor/confirm", [("code", TimedCode.code(key, step: step))])
                #expect(browser.status == 200)
                let second = Browser(door.client)
                try await second.signIn("psirt")
                #expect(second.place.hasPrefix("/second-factor"))
                try await second.open("/products")
                #expect(second.place.hasPrefix("/second-factor"))
                house.clock.seconds += TimedCode.stepSeconds
                try await second.send("/second-factor", [("code", TimedCode.code(key, step: step + 1)), ("then", "/products")])
                #expect(second.place == "/products")
            }
        }
    }

    /// The bytes of a base 32 text.
    private static func key(_ text: String) -> [UInt8] {
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { continue }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        return bytes
    }

    @Test func errorsArePagesForBrowsersAndProblemsForPrograms() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.viewer)
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.open("/nowhere")
                #expect(browser.status == 404)
                #expect(browser.page.contains("SRV-020") && HTMLCheck(browser.page).problems.isEmpty)
                #expect(try await door.get("/nowhere").code == "SRV-020")
                #expect(try await door.get("/api/v1/nowhere", headers: [("Accept", "text/html")]).code == "SRV-020")
                try await browser.signIn("viewer")
                try await browser.open("/people")
                #expect(browser.status == 403)
                // Who has the right, and who can give it.
                #expect(browser.page.contains("administrator") && browser.page.contains("管理 一郎"))
                try await browser.open("/products/NOTHING")
                #expect(browser.status == 404)
                try await browser.open("/jobs/x")
                #expect(browser.status == 404)
                let token = try await house.token(.viewer)
                #expect(try await door.with(token: token).get("/products").status == 401)
            }
        }
    }

    @Test func assetsAreKeptForGoodAndNothingElseIs() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in
                for file in Assets.all {
                    let answer = try await door.get("/assets/" + file.name)
                    #expect(answer.status == 200)
                    #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
                }
                #expect(try await door.get("/assets/mimamori.css").status == 404)
                let answer = try await door.get("/sign-in", headers: [("Accept", "text/html")])
                #expect(answer.headers[.cacheControl] == "private, no-cache")
                #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(answer.body.contains("/assets/" + Assets.style.name))
            }
        }
    }
}
