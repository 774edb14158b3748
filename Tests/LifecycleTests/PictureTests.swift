import Diagnostics
import Duties
import Testing

@testable import Lifecycle

struct PictureTests {
    private func timeline(_ name: String = "Pump <1> & \"2\"") throws -> Timeline {
        let reckoner = try CollisionReckoner(Sample.resources, today: day("2030-06-02"))
        return Timeline(
            name: name, today: day("2030-06-02"), report: reckoner.report(try Sample.days()), reckoner: reckoner, uses: [0, 1, 2, 3], mostBars: 3)
    }

    private func rows() throws -> [PortfolioRow] {
        let recipients = [Recipient(id: "A", name: "A", sold: day("2027-01-10"))]
        let facts = try NoticeFacts(stage: Sample.stage(today: "2030-06-02"), recipients: recipients)
        let reckoner = try CollisionReckoner(Sample.resources, today: day("2030-06-02"))
        let first = reckoner.report(try Sample.days()).first.map { ($0, reckoner.resources[$0.resource].name) }
        return PortfolioCalendar([PortfolioCalendar.Entry(facts: facts, first: first)]).rows
    }

    @Test(arguments: Language.allCases) func timelineAsStored(_ language: Language) throws {
        try Golden.check(String(decoding: try timeline().svg(in: language), as: UTF8.self), "timeline.\(language.rawValue).svg")
    }

    @Test(arguments: Language.allCases) func feedAsStored(_ language: Language) throws {
        let bytes = CalendarFeed(language: language, stamp: noon("2030-06-02")).bytes(try rows(), name: "見守り, all; products")
        let text = String(decoding: bytes, as: UTF8.self)
        try Golden.check(text.replacing("\r\n", with: "\n"), "portfolio.\(language.rawValue).ics")
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) { #expect(line.utf8.count <= 75) }
    }

    @Test func foldingGivesBackTheLine() {
        var random = Seeded(23)
        let letters: [Character] = ["a", "é", "見", "🩺", " ", "7"]
        for _ in 0..<200 {
            let text = String((0..<Int.random(in: 0...200, using: &random)).map { _ in letters[Int.random(in: 0..<6, using: &random)] })
            var lines = ICalendarLines()
            lines.addText("SUMMARY", text)
            let folded = String(decoding: lines.bytes, as: UTF8.self)
            for line in folded.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
            #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
        }
    }

    @Test func uidsStayWhenADayMoves() throws {
        let keys = try rows().map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys.contains("eol") && keys.contains("first-collision") && keys.contains("notice-eos"))
    }

    @Test func hostileNamesStayText() throws {
        let svg = String(decoding: try timeline("</text><script>\u{1}").svg(in: .english), as: UTF8.self)
        #expect(!svg.contains("<script") && !svg.contains("\u{1}"))
        var lines = ICalendarLines()
        lines.addText("SUMMARY", "a\nEND:VEVENT\r,;\\")
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "SUMMARY:a\\nEND:VEVENT\\,\\;\\\\\r\n")
    }
}
