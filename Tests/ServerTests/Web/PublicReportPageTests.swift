import PSIRT
import Registry
import Testing

@testable import Server

/// The form of anybody who found a vulnerability.
@Suite struct PublicReportPageTests {
    private let psirt = House.person(.psirt)

    /// A report without an account becomes a case that only the PSIRT knows, with the clock of the acknowledgement that was promised.
    @Test func aReportBecomesACase() async throws {
        try await House.with {
            $0.acknowledgeDays = 5
        } _: { house async throws in
            try await house.ask { door async throws in
                let finder = Browser(door.client)
                finder.language = "en"
                try await finder.open("/report-vulnerability")
                #expect(finder.status == 200 && HTMLCheck(finder.page).problems.isEmpty, "\(HTMLCheck(finder.page).problems)")
                #expect(finder.page.contains("within 5 days"))
                try await finder.send("/report-vulnerability", [("product", "Pump 100"), ("title", ""), ("description", "overflow")])
                #expect(finder.status == 422 && finder.page.contains("id=\"title-error\""))
                try await finder.send(
                    "/report-vulnerability",
                    [
                        ("product", "Pump 100 2.1"), ("title", "overflow in the <parser>"), ("description", "send 1,000 bytes"),
                        ("contact", "finder@example.com"), ("name", "A. Finder"), ("credit", "yes"),
                    ])
                let cases = try await house.registry.ask(ListCases(), as: psirt)
                let number = try #require(cases.first?.subject.number)
                #expect(cases.count == 1 && finder.page.contains(number), "\(finder.page)")
                let shown = try await house.registry.ask(ShowCase(number), as: psirt)
                #expect(shown.subject.tlp == .red)
                #expect(shown.subject.reporter == "A. Finder: finder@example.com")
                #expect(shown.subject.description.contains("credit: 希望する / yes"))
                #expect(shown.participants == ["psirt"])
                await #expect(throws: RegistryError.self) { try await house.registry.ask(ShowCase(number), as: House.person(.quality)) }
            }
        }
    }

    /// A program that fills in every field is thanked, and nothing is kept; nobody sends many; where the maker does not want the form, there is none.
    @Test func whatIsNoReportIsNotKept() async throws {
        try await House.with {
            $0.signInsPerMinute = 2
        } _: { house async throws in
            try await house.ask { door async throws in
                let robot = Browser(door.client)
                try await robot.open("/report-vulnerability")
                let fields = [("product", "x"), ("title", "x"), ("description", "x")]
                try await robot.send("/report-vulnerability", fields + [("website", "http://spam.example")])
                #expect(robot.status == 200)
                #expect(try await house.registry.ask(ListCases(), as: psirt).isEmpty)
                try await robot.open("/report-vulnerability")
                let mark = robot.csrf
                var statuses: Set<Int> = []
                for _ in 0..<10 {
                    try await robot.send("/report-vulnerability", fields, mark: mark)
                    statuses.insert(robot.status)
                }
                #expect(statuses.contains(429))
            }
        }
        try await House.with {
            $0.takesPublicReports = false
        } _: { house async throws in
            try await house.ask { door async throws in
                let finder = Browser(door.client)
                try await finder.open("/report-vulnerability")
                #expect(finder.status == 404)
            }
        }
    }
}
