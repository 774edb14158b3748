import Diagnostics
import Foundation
import HTTPTypes
import PSIRT
import Registry
import Testing

@testable import Server

/// Advisories through the pages: from the draft to what is out, and what nobody learns who need not know.
@Suite struct AdvisoryPageTests {
    /// Every page and form of an advisory under embargo says of it what it says of one that there is not.
    @Test func whoNeedNotKnowLearnsNothing() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                for role in [Role.developer, .administrator, .viewer] {
                    let browser = Browser(door.client)
                    try await browser.signIn(role.rawValue)
                    let mark = browser.csrf
                    func answer(_ number: String, _ deed: String?) async throws -> (Int, String) {
                        if let deed {
                            let fields = [
                                ("label", "TLP:CLEAR"), ("change", "content"), ("format", "html"), ("documentLanguage", "ja"), ("reason", "x"),
                            ]
                            try await browser.send("/advisories/\(number)/" + deed, fields, mark: mark)
                        } else {
                            try await browser.open("/advisories/" + number)
                        }
                        return (browser.status, browser.page.replacing(number, with: "").replacing(/<code>[0-9a-z]{10,}<\/code>/, with: ""))
                    }
                    for deed in [nil]
                        + PageTable.deeds.filter({ $0.path.hasPrefix("/advisories/{") }).map({ $0.path.split(separator: "/").last.map(String.init) })
                    {
                        let (hidden, none) = (try await answer(PageHouse.secretAdvisory, deed), try await answer("MIMA-SA-2026-NONE", deed))
                        #expect(hidden == none, "\(deed ?? "page") as \(role)")
                        #expect([403, 404, 422].contains(hidden.0), "\(deed ?? "page") as \(role): \(hidden.0)")
                    }
                    for path in ["/advisories", "/advisories?q=0002", "/advisories?vulnerability=CVE-2026-0001"] {
                        try await browser.open(path)
                        #expect(!browser.page.contains("/advisories/\(PageHouse.secretAdvisory)"), "\(path) as \(role)")
                    }
                    try await browser.open("/advisories")
                    #expect(browser.page.contains("/advisories/\(PageHouse.advisory)"))
                }
            }
        }
    }

    @Test func anAdvisoryRunsThroughItsPages() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let (writer, approver) = (Browser(door.client), Browser(door.client))
                (writer.language, approver.language) = ("en", "en")
                try await writer.signIn("psirt")
                try await approver.signIn("safety")
                try await writer.open("/advisories/new")
                try await writer.send("/advisories/new", [("kind", "update"), ("label", "TLP:CLEAR"), ("vulnerabilities", "CVE-2000-0000")])
                #expect(writer.status == 404 || writer.status == 422)
                try await writer.send(
                    "/advisories/new",
                    [("kind", "workaround"), ("label", "TLP:CLEAR"), ("vulnerabilities", "CVE-2026-0001"), ("releases", "PUMP-100@0.9")])
                let place = writer.place
                #expect(place.hasPrefix("/advisories/MIMA-SA-") && writer.page.contains("id=\"points\""))
                func send(_ form: String, _ fields: [(String, String)] = [], status: Int = 200) async throws {
                    try await writer.send(place + "/" + form, fields)
                    #expect(writer.status == status, "\(form): \(writer.status)")
                }
                try await send("contents", [("addReleases", "PUMP-100@none")], status: 404)
                try await writer.open(place)
                try await send("contents", [("addReleases", "PUMP-100@1.0")])
                #expect(writer.page.contains("PUMP-100-1.0"))
                try await send("contents", [("removeReleases", "PUMP-100@1.0")])
                #expect(!writer.page.contains("PUMP-100-1.0"))
                try await send("submit", status: 422)
                #expect(writer.page.contains("ADVREG-003"))
                let number = String(place.dropFirst("/advisories/".count))
                try await house.registry.perform(
                    SetAnalysis([1], .init(.affected, responses: [.workaround], action: "Keep it off the network.", reason: "news")),
                    as: House.person(.psirt))
                // Texts side by side, one form each; an acceptance needs its reason.
                for entry in try await house.registry.ask(ShowAdvisory(number), as: House.person(.psirt)).texts where !entry.missing.isEmpty {
                    try await send("text", [("place", entry.place), ("ja", "訓練の文 \(entry.place)"), ("en", "Words of \(entry.place)")])
                }
                #expect(writer.page.contains("訓練の文"))
                for point in try await house.registry.ask(ShowAdvisory(number), as: House.person(.psirt)).points where !point.isSettled {
                    #expect(point.isAcceptable, "\(point.key)")
                    try await send("accept", [("point", point.key)], status: 422)
                    try await send("accept", [("point", point.key), ("reason", "seen")])
                }
                try await send("submit")
                #expect(!writer.page.contains("action=\"\(place)/text\""))
                try await approver.open(place)
                #expect(approver.page.contains("action=\"\(place)/approve\"") && !approver.page.contains("action=\"\(place)/publish\""))
                try await approver.send(place + "/approve", [("password", "wrong")])
                #expect(approver.status != 200)
                try await approver.send(place + "/approve", [("password", House.password)])
                #expect(approver.status == 200)
                try await send("publish")
                #expect(writer.page.contains("action=\"\(place)/withdraw\"") && writer.page.contains("All tests are passed.") || writer.status == 200)
                // A file is no page, and brings no mark for the next form.
                let mark = writer.csrf
                for format in ["csaf-2.0", "csaf-2.1", "openvex", "html", "pdf"] {
                    try await writer.send(place + "/download", [("format", format), ("documentLanguage", "en"), ("version", "1")], mark: mark)
                    #expect(writer.status == 200, "\(format)")
                }
                try await writer.send(place + "/download", [("format", "docx"), ("documentLanguage", "en")], mark: mark)
                #expect(writer.status == 422)
                try await writer.open(place)
                try await send("notify")
                try await writer.open(place)
                // It is superseded by another that is out, never by one that is not or by itself.
                for successor in [number, PageHouse.advisory, "MIMA-SA-2026-NONE"] {
                    try await writer.open(place)
                    try await writer.send(place + "/supersede", [("successor", successor), ("reasonJa", "後継"), ("reasonEn", "successor")])
                    #expect([404, 409].contains(writer.status), "\(successor): \(writer.status)")
                }
                try await PublicPages(door, number).check()
                try await writer.open(place)
                // A revision is later than the one before.
                house.clock.seconds += 60
                try await send("withdraw", [("reasonJa", "誤り"), ("reasonEn", "an error")])
                #expect(writer.page.contains("an error") && !writer.page.contains("action=\"\(place)/withdraw\""))
            }
        }
    }
}

/// How the maker publishes, through its form, and how the publication stands.
@Suite struct AdvisorySettingPageTests {
    @Test func thePublisherIsSet() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                let place = "/advisories/publisher"
                try await browser.open(place)
                #expect(browser.page.contains("value=\"MIMA-SA\""))
                let fields = [
                    ("prefix", "MIMA-SA"), ("namespace", "https://mimamori.example"), ("contact-ja", "窓口"), ("contact-en", "desk"),
                    ("email", "psirt@mimamori.example"),
                ]
                try await browser.send(place, fields + [("base-url", "http://mimamori.example/csaf")])
                #expect(browser.status == 422 && browser.page.contains("aria-describedby=\"base-url-error\""))
                try await browser.send(place, fields + [("base-url", "https://mimamori.example/.well-known/csaf/"), ("license", "CC-BY-4.0")])
                #expect(browser.status == 200)
                let profile = try #require(try await house.registry.ask(ShowAdvisoryProfile(), as: House.person(.quality)))
                #expect(profile.baseURL == "https://mimamori.example/.well-known/csaf/" && profile.license == "CC-BY-4.0" && profile.termsJa == nil)
                // Who may not publish is shown no form and sets nothing.
                let reader = Browser(door.client)
                try await reader.signIn("viewer")
                try await reader.open("/advisories")
                #expect(!reader.page.contains(place) && reader.page.contains("/advisories/provider"))
            }
        }
    }
}

/// The page for everybody, of an advisory that is out and of what is not.
struct PublicPages {
    private let door: Door
    private let number: String

    init(_ door: Door, _ number: String) { (self.door, self.number) = (door, number) }

    func check() async throws {
        for language in ["ja", "en"] {
            for path in ["/security/advisories", "/security/advisories/\(number)"] {
                let answer = try await door.get(path, headers: [("Accept", "text/html"), ("Accept-Language", language)])
                #expect(answer.status == 200 && answer.body.contains("<html lang=\"\(language)\""), "\(path)")
                // Its references lead to other sites; nothing else does.
                let problems = HTMLCheck(answer.body).problems.filter { !$0.hasPrefix("<a> leads to \"https://") }
                #expect(problems.isEmpty, "\(path): \(problems)")
                #expect(answer.body.contains(number) && answer.body.contains("CVE-2026-0001") && !answer.body.contains("<script>alert"))
                #expect(answer.headers[.setCookie] == nil && !answer.body.contains("<form") && answer.headers[.cacheControl] == "public, max-age=300")
            }
        }
        // A draft, one under embargo and one that there is not are the same nothing, and stand in no list.
        var bodies: Set<String> = []
        for absent in [PageHouse.advisory, PageHouse.secretAdvisory, "MIMA-SA-2026-NONE"] {
            let answer = try await door.get("/security/advisories/\(absent)", headers: [("X-Request-Id", "same-request")])
            #expect(answer.status == 404)
            bodies.insert(answer.body)
            #expect(try await !door.get("/security/advisories").body.contains(absent))
        }
        #expect(bodies.count == 1)
    }
}
