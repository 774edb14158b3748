import Diagnostics
import Foundation
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
                // A revision is later than the one before.
                house.clock.seconds += 60
                try await send("withdraw", [("reasonJa", "誤り"), ("reasonEn", "an error")])
                #expect(writer.page.contains("an error") && !writer.page.contains("action=\"\(place)/withdraw\""))
            }
        }
    }
}
