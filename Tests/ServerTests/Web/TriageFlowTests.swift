import PSIRT
import Registry
import Testing

@testable import Server

/// Judging findings through the pages: what the stage leaves open, and the second person.
@Suite struct TriageFlowTests {
    private static let relief = [
        ("status", "not_affected"), ("justification", "code_not_reachable"), ("impact", "never called"), ("reason", "the build was read"),
    ]

    /// A product past its EOS gets no update: the page does not offer one, and the desk refuses one.
    @Test func theStageDecidesWhatIsOffered() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("psirt")
                try await browser.open("/findings/2")
                #expect(browser.page.contains("name=\"stage\"") && !browser.page.contains("name=\"handling\""))
                // The stage of the approved plan is taken, said, and can be corrected.
                try await browser.open("/findings/2?status=affected")
                #expect(browser.page.contains("承認された計画 第1版による段階: サポート段階") && browser.page.contains("<option value=\"update\""))
                #expect(browser.page.contains("<input type=\"hidden\" name=\"stage\" value=\"support\">"))
                try await browser.open("/findings/2?status=affected&stage=")
                #expect(!browser.page.contains("name=\"handling\""))
                try await browser.open("/findings/2?status=affected&stage=end_of_support")
                #expect(browser.page.contains("value=\"advisory\"") && !browser.page.contains("<option value=\"update\""))
                #expect(browser.page.contains("R-094") && browser.page.contains("承認された計画 第1版では「サポート段階」です。"))
                try await browser.open("/findings/2?status=affected&stage=support")
                #expect(browser.page.contains("<option value=\"update\""))
                let mark = browser.csrf
                let affected = [
                    ("status", "affected"), ("stage", "end_of_support"), ("response", "update"), ("action", "Keep it off the network."),
                    ("handling", "update"),
                ]
                try await browser.send("/findings/2/judge", affected, mark: mark)
                #expect(browser.status == 422 && browser.page.contains("id=\"judge-reason-error\""))
                let corrected = affected + [("reason", "this one is out of support")]
                try await browser.send("/findings/2/judge", corrected, mark: mark)
                #expect(browser.status == 422 && browser.page.contains("PSIRT-009"))
                // What was typed stays.
                #expect(browser.page.contains(">Keep it off the network.</textarea>") && browser.page.contains("value=\"update\" checked"))
                try await browser.send(
                    "/findings/2/judge", corrected.filter { $0.0 != "handling" } + [("handling", "advisory"), ("response", "workaround")], mark: mark)
                #expect(browser.status == 200 && browser.place == "/findings/2" && browser.page.contains("Keep it off the network."))
                for (name, value) in [("handling", "prayer"), ("stage", "youth"), ("harm", "perhaps"), ("policy", "x"), ("response", "x")] {
                    try await browser.send("/findings/2/judge", [("status", "affected"), ("action", "x"), (name, value)], mark: mark)
                    #expect(browser.status == 422 && browser.page.contains("SRV-"), "\(name)")
                }
                try await browser.send("/findings/2/judge", [("status", "affected"), ("reviewBy", "tomorrow")], mark: mark)
                #expect(browser.status == 422 && browser.page.contains("id=\"judge-reviewBy-error\""))
            }
        }
    }

    @Test func reliefWaitsForAnotherPerson() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let author = Browser(door.client)
                try await author.signIn("psirt")
                try await author.open("/findings/2")
                try await author.send("/findings/2/judge", Self.relief)
                #expect(author.place == "/findings/2" && !author.page.contains("action=\"/findings/2/agree\""))
                try await author.send("/findings/2/agree", [])
                #expect(author.status == 403)
                try await author.open("/triage?task=to-review")
                #expect(author.page.contains("href=\"/findings/2\""))
                let other = Browser(door.client)
                try await other.signIn("safety")
                try await other.open("/")
                #expect(other.page.contains("href=\"/findings/2\""))
                try await other.open("/findings/2")
                #expect(other.page.contains("action=\"/findings/2/agree\""))
                // Sending it back needs words.
                try await other.send("/findings/2/return", [])
                #expect(other.status == 422 && other.page.contains("id=\"return-comment-error\""))
                try await other.send("/findings/2/agree", [("comment", "read it too")])
                #expect(other.place == "/findings/2" && other.page.contains("read it too"))
                try await other.open("/triage?status=not_affected")
                #expect(other.page.contains("href=\"/findings/2\""))
                try await other.open("/triage?task=to-review")
                #expect(!other.page.contains("href=\"/findings/2\""))
            }
        }
    }

    /// Many at once: all of them or none.
    @Test func theChosenAreJudgedTogether() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("psirt")
                try await browser.open("/triage")
                #expect(browser.page.contains("name=\"finding\" value=\"2\""))
                try await browser.open("/triage/chosen")
                #expect(!browser.page.contains("action=\"/triage/chosen/judge\""))
                try await browser.open("/triage/chosen?finding=1&finding=2&status=not_affected")
                #expect(browser.page.contains("action=\"/triage/chosen/judge\""))
                try await browser.send("/triage/chosen/judge", [("finding", "1"), ("finding", "9999")] + Self.relief)
                #expect(browser.status == 404)
                try await browser.open("/triage/chosen?finding=1&finding=2&status=not_affected")
                try await browser.send("/triage/chosen/judge", [("finding", "1"), ("finding", "2")] + Self.relief)
                #expect(browser.place == "/triage")
                for finding in [1, 2] {
                    let shown = try await house.registry.ask(ShowTriage(finding), as: House.person(.psirt))
                    #expect(shown.analyses.first?.stored.analysis.impact == "never called", "\(finding)")
                }
                try await browser.open("/triage?task=all&export=csv")
                #expect(browser.page.contains("CVE-2026-0001"))
                let reader = Browser(door.client)
                try await reader.signIn("viewer")
                try await reader.open("/triage")
                #expect(reader.status == 200 && !reader.page.contains("name=\"finding\""))
            }
        }
    }

    /// One action evaluates the portfolio; who asks is answered from its record.
    @Test func thePortfolioIsEvaluated() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("psirt")
                try await browser.open("/concerns")
                try await browser.send("/concerns", [("vulnerability", "CVE-2026 99999"), ("reason", "in the news")])
                #expect(browser.status == 422 && browser.page.contains("id=\"vulnerability-error\""))
                try await browser.send("/concerns", [("vulnerability", "CVE-2026-99999"), ("reason", "in the news")])
                #expect(browser.place == "/concerns/NC-2026-0002" && browser.page.contains("PUMP-100@0.9"))
                try await browser.send("/concerns/NC-2026-0002/ask", [("product", "PUMP-100"), ("askedBy", "Central Hospital"), ("channel", "mail")])
                #expect(browser.page.contains("Central Hospital") && browser.page.contains("action=\"/concerns/NC-2026-0002/answer\""))
                try await browser.send("/concerns/NC-2026-0002/answer", [("request", "3"), ("answer", "as in the record")])
                #expect(browser.page.contains("as in the record") && !browser.page.contains("action=\"/concerns/NC-2026-0002/answer\""))
                try await browser.send("/concerns/NC-2026-0002/answer", [("request", "3"), ("answer", "again")])
                #expect(browser.status == 409)
            }
        }
    }
}
