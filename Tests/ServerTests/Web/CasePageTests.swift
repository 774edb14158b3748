import Diagnostics
import HTTPTypes
import PSIRT
import Registry
import Testing

@testable import Server

/// Cases through the pages: from the report to the end, and what nobody learns who need not know.
@Suite struct CasePageTests {
    /// Every page and form of a case says of one that is not for the person what it says of one that there is not.
    @Test(arguments: Language.allCases) func whoNeedNotKnowLearnsNothing(_ language: Language) async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let absent = "CASE-2026-NOSUCHQQ"
                for role in [Role.quality, .administrator, .viewer] {
                    let browser = Browser(door.client)
                    browser.language = language.rawValue
                    try await browser.signIn(role.rawValue)
                    let mark = browser.csrf
                    func answer(_ number: String, _ deed: String?) async throws -> (Int, String) {
                        if let deed {
                            try await browser.send(
                                "/cases/\(number)/" + deed, [("step", "verification"), ("body", "x"), ("audience", "participants")], mark: mark)
                        } else {
                            try await browser.open("/cases/" + number)
                        }
                        // Each answer has its own number for the log, and the way back to it.
                        let page = browser.page.replacing(number, with: "").replacing(/<code>[0-9a-z]{10,}<\/code>/, with: "")
                        return (browser.status, page)
                    }
                    for deed in [nil]
                        + PageTable.deeds.filter({ $0.path.hasPrefix("/cases/{") }).map({ $0.path.split(separator: "/").last.map(String.init) })
                    {
                        let (hidden, none) = (try await answer(PageHouse.secretCase, deed), try await answer(absent, deed))
                        #expect(hidden == none, "\(deed ?? "page") as \(role)")
                        #expect(hidden.0 == 404 || hidden.0 == 403 || hidden.0 == 422, "\(deed ?? "page") as \(role): \(hidden.0)")
                    }
                    // The report is there; of one that is not, the page says the same.
                    try await browser.open("/reports/\(PageHouse.secretCase)-R1")
                    let hidden = (
                        browser.status, browser.page.replacing(PageHouse.secretCase, with: "").replacing(/<code>[0-9a-z]{10,}<\/code>/, with: "")
                    )
                    try await browser.open("/reports/\(absent)-R1")
                    #expect(hidden == (browser.status, browser.page.replacing(absent, with: "").replacing(/<code>[0-9a-z]{10,}<\/code>/, with: "")))
                    for path in ["/cases?step=all", "/cases?step=all&q=CASE-2026", "/", "/duties", "/search?q=" + PageHouse.secretCase] {
                        try await browser.open(path)
                        let shown = browser.page.replacing("value=\"\(PageHouse.secretCase)\"", with: "")
                        #expect(!shown.contains("href=\"/cases/\(PageHouse.secretCase)\""), "\(path) as \(role)")
                    }
                }
                let participant = Browser(door.client)
                try await participant.signIn("psirt")
                try await participant.open("/cases?step=all")
                #expect(participant.page.contains("href=\"/cases/\(PageHouse.secretCase)\""))
            }
        }
    }

    /// Who may know of it and does not take part reads, and has no form.
    @Test func formsAreForParticipants() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("viewer")
                try await browser.open("/cases/" + PageHouse.openCase)
                #expect(browser.status == 200 && !browser.page.contains("action=\"/cases/"))
                // What was said among participants is theirs.
                #expect(!browser.page.contains("log.txt"))
                try await browser.signIn("psirt")
                try await browser.open("/cases/" + PageHouse.openCase)
                #expect(browser.page.contains("action=\"/cases/\(PageHouse.openCase)/say\"") && browser.page.contains("log.txt"))
            }
        }
    }

    @Test func aCaseRunsThroughItsPages() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("psirt")
                try await browser.open("/cases/new")
                let report = [
                    ("kind", "vulnerability"), ("origin", "finder"), ("title", "reset without key"), ("description", "by chance"),
                    ("label", "TLP:RED"),
                ]
                try await browser.send("/cases/new", report)
                #expect(
                    browser.status == 422 && browser.page.contains("id=\"reporter-error\"") && browser.page.contains("value=\"reset without key\""))
                try await browser.send("/cases/new", report + [("reporter", "f@example.com"), ("acknowledgeDays", "5"), ("exercise", "1")])
                let place = browser.place
                #expect(place.hasPrefix("/cases/CASE-") && browser.page.contains("intl.cvd.ack"))
                func send(_ form: String, _ fields: [(String, String)], status: Int = 200) async throws {
                    try await browser.send(place + "/" + form, fields)
                    #expect(browser.status == status, "\(form): \(browser.status)")
                }
                try await send("people", [("joining", "safety, quality"), ("leaving", ""), ("owner", "")])
                try await send("link", [("target", "finding"), ("link", "2"), ("note", "")])
                #expect(browser.page.contains("href=\"/findings/2\""))
                try await send("share", [("label", "TLP:RED"), ("until", "2027-06-01T10:00"), ("zone", "Asia/Tokyo"), ("agreedWith", "JPCERT/CC")])
                #expect(browser.page.contains("2027-06-01T10:00:00+09:00"))
                try await send("say", [("body", "to all"), ("audience", "everybody")], status: 409)
                #expect(browser.page.contains(">to all</textarea>"))
                try await send("say", [("body", "the key is checked nowhere"), ("audience", "participants")])
                try await send("task", [("title", "ask"), ("assignee", "viewer"), ("dueOn", "")], status: 422)
                try await send("task", [("title", "ask the supplier"), ("assignee", "safety"), ("dueOn", "2027-01-10")])
                #expect(browser.page.contains("ask the supplier"))
                try await send("answer", [("fact", "vuln.confirmed"), ("value", "yes")])
                // What was said is changed only with a reason.
                try await send("answer", [("fact", "vuln.confirmed"), ("value", "no")], status: 422)
                #expect(browser.page.contains("DUTY-001"))
                try await send("fact", [("fact", "vuln.confirmed"), ("value", "no"), ("reason", "it was another product")])
                try await send("step", [("step", "verification"), ("closing", ""), ("reason", "")])
                // Somebody outside waits for an answer first (R-074).
                try await send("step", [("step", "remediation"), ("closing", ""), ("reason", "")], status: 422)
                #expect(browser.page.contains("PSIRT-027"))
                try await send("note", [("noted", "acknowledged"), ("at", "yesterday")], status: 422)
                let now = try await house.registry.ask(ShowCase(String(place.dropFirst("/cases/".count))), as: House.person(.psirt)).subject
                    .receivedAt
                try await send("note", [("noted", "acknowledged"), ("at", now)])
                try await send("step", [("step", "remediation"), ("closing", ""), ("reason", "")])
                try await send("submitted", [("duty", "intl.cvd.ack"), ("kind", "complete"), ("at", now), ("receipt", "R-1")])
                #expect(browser.page.contains("R-1"))
                try await send("misuse", [("kind", "C"), ("finding", "no"), ("how", "logs read")])
            }
        }
    }

    /// A report drafted, filled, approved by another, sent and followed up through its page; and the binder of its case as a file.
    @Test func aReportRunsThroughItsPages() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let (psirt, safety) = (Browser(door.client), Browser(door.client))
                for (browser, handle) in [(psirt, "psirt"), (safety, "safety")] {
                    browser.language = "en"
                    try await browser.signIn(handle)
                }
                let subject = "/cases/" + PageHouse.openCase
                try await psirt.open(subject)
                try await psirt.send(subject + "/report", [("reportKind", "jp.form8"), ("incomplete", "1")])
                let place = psirt.place
                #expect(place.hasPrefix("/reports/\(PageHouse.openCase)-R") && psirt.page.contains("Not known"))
                try await psirt.send(
                    place + "/fill", [("field", "next-report"), ("value", "2026-12-20"), ("language", ""), ("incomplete", ""), ("reason", "")])
                #expect(psirt.status == 200 && psirt.page.contains("2026-12-20"))
                try await psirt.send(place + "/fill", [("field", "no-such"), ("value", "x")])
                #expect(psirt.status == 422)
                // The one who wrote it finds no way to approve it; the other approves what they read.
                try await safety.open(place)
                let digest = try #require(safety.page.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)).1
                try await psirt.send(place + "/fill", [("field", "event-day"), ("value", "2026-11-20")])
                try await safety.send(place + "/approve", [("digest", String(digest)), ("password", House.password), ("comment", "")])
                #expect(safety.status == 412)
                try await safety.open(place)
                let fresh = try #require(safety.page.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)).1
                try await safety.send(place + "/approve", [("digest", String(fresh)), ("password", House.password), ("comment", "read")])
                #expect(safety.status == 200 && safety.page.contains("approved"))
                let report = try await house.registry.ask(ShowReport(String(place.dropFirst("/reports/".count))), as: House.person(.psirt))
                let now = try #require(report.versions.first).at
                try await psirt.open(place)
                try await psirt.send(place + "/sent", [("at", now), ("channel", "PMDA web"), ("receipt", "A-17")])
                #expect(psirt.status == 200 && psirt.page.contains("A-17"))
                try await psirt.send(place + "/export", [("format", "html")])
                #expect(psirt.status == 200 && psirt.page.contains("2026-12-20"))
                try await psirt.open(place)
                try await psirt.send(place + "/follow-up", [])
                #expect(psirt.place != place && psirt.page.contains("Follows"))
                try await psirt.open(subject)
                try await psirt.send(subject + "/binder")
                #expect(psirt.status == 200 && psirt.page.hasPrefix("PK") && psirt.headers[.contentType] == "application/zip")
            }
        }
    }
}
