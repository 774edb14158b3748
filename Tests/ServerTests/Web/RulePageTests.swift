import Registry
import Testing

@testable import Server

/// Rules over the portfolio, and a supplier's VEX, through the pages.
@Suite struct RulePageTests {
    private static let rule = [
        ("name", "LODASH-1"), ("components", "lodash"), ("status", "not_affected"), ("justification", "code_not_reachable"),
        ("impact", "never called"), ("reason", "the build was read"), ("expires", "2026-12-01"),
    ]

    /// What a rule would do is shown before it is made; made, it waits for a second person, who is not its owner.
    @Test func aRuleIsLookedAtMadeAndReviewed() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let author = Browser(door.client)
                author.language = "en"
                try await author.signIn("psirt")
                try await author.open("/triage/rules/new")
                try await author.send("/triage/rules/preview", Self.rule)
                #expect(author.status == 200 && author.page.contains("id=\"preview\""), "\(author.page)")
                #expect(HTMLCheck(author.page).problems.isEmpty && author.page.contains("value=\"LODASH-1\""))
                #expect(try await house.registry.ask(ListTriageRules(), as: House.person(.psirt)).isEmpty)
                try await author.send("/triage/rules/new", Self.rule.filter { $0.0 != "components" })
                #expect(author.status == 422)
                try await author.send("/triage/rules/new", Self.rule)
                #expect(author.place == "/triage/rules" && author.page.contains("waits for a review"))
                #expect(!author.page.contains("/triage/rules/LODASH-1/review"))
                let other = Browser(door.client)
                try await other.signIn("safety")
                try await other.open("/triage/rules")
                // Whoever may not triage reads no rules; the review is on the command line and in the API then.
                #expect(other.status == 200 || other.status == 403)
                try await house.registry.perform(ReviewTriageRule("LODASH-1"), as: House.person(.safety))
                try await author.open("/triage/rules")
                #expect(author.page.contains("in force"))
                try await author.send("/triage/rules/LODASH-1/withdraw")
                #expect(author.page.contains("withdrawn"))
            }
        }
    }

    /// A statement about a finding becomes the supplier's claim; what is no VEX is refused with the reason, and nothing is kept.
    @Test func aSuppliersVEXBecomesClaims() async throws {
        let vex = """
            {"@context":"https://openvex.dev/ns/v0.2.0","@id":"https://acme.example/vex/1","author":"ACME","timestamp":"2026-11-01T00:00:00Z","version":1,\
            "statements":[{"vulnerability":{"name":"CVE-2026-0001"},"products":[{"@id":"pkg:npm/lodash@4.17.20"}],"status":"not_affected",\
            "justification":"vulnerable_code_not_present"}]}
            """
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("psirt")
                let place = "/products/PUMP-100/releases/1.0/vex"
                try await browser.open(place)
                #expect(browser.status == 200 && HTMLCheck(browser.page).problems.isEmpty, "\(HTMLCheck(browser.page).problems)")
                try await browser.upload(place, file: "acme.openvex.json", vex, [("supplier", "ACME")])
                #expect(browser.status == 200 && browser.page.contains("of 1 statements 1 became new claims"), "\(browser.page)")
                try await browser.open(place)
                try await browser.upload(place, file: "no.json", "{}", [("supplier", "ACME")])
                #expect(browser.status == 422, "\(browser.status)")
            }
        }
    }

    /// An alert is made, tested and ended on its page; the secret of a webhook is shown once.
    @Test func alertsAreMadeTestedAndEnded() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("psirt")
                try await browser.open("/alerts")
                #expect(browser.page.contains("webhook-hosts") && HTMLCheck(browser.page).problems.isEmpty, "\(HTMLCheck(browser.page).problems)")
                let mark = browser.csrf
                let fields = [("name", "SIEM"), ("channel", "webhook"), ("kinds", "finding"), ("kinds", "exploited"), ("leastScore", "70")]
                try await browser.send("/alerts", fields + [("address", "http://hooks.example/in")], mark: mark)
                #expect(browser.status == 422 && browser.page.contains("id=\"address-error\""))
                try await browser.send("/alerts", fields + [("address", "https://hooks.example/in")], mark: mark)
                #expect(browser.status == 200 && browser.page.contains("<code>mmw_"))
                try await browser.open("/alerts")
                #expect(!browser.page.contains("mmw_") && browser.page.contains("SIEM"))
                try await browser.send("/alerts/2/test")
                #expect(browser.page.contains("[Mimamori] test"))
                try await browser.send("/alerts/2/end")
                let made = try await house.registry.ask(ListAlertSubscriptions(), as: House.person(.psirt))
                #expect(made.map { $0.subscription.endedAt != nil } == [true])
            }
        }
    }
}
