import Lifecycle
import Registry
import Testing

@testable import Server

/// The life cycle of a product through its pages, without scripts.
@Suite struct LifecyclePageTests {
    private static let place = "/products/PUMP-100/lifecycle"

    /// The picture says in words what it shows, and the table beside it says the same.
    @Test func thePictureAndItsTableSayTheSame() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("viewer")
                try await browser.open(Self.place)
                let page = browser.page
                #expect(page.contains("<svg") && page.contains("id=\"tl-title\">Life cycle of") && page.contains("class=\"tl-today\""))
                // What ends first was decided by a substitution: it is marked as met, and so says the table.
                #expect(page.contains("class=\"tl-bar tl-treated\"") && page.contains("ends before the device, with a measure"))
                #expect(page.contains("2030-01-01") && page.contains("vendor&#39;s statement (2026-11-27)"))
                // A viewer sees no recipients and no forms.
                #expect(!page.contains("id=\"notices\"") && !page.contains("id=\"work\""))
            }
        }
    }

    /// Moving a date shows what would change, and changes nothing.
    @Test func theEffectIsShownBeforeAnythingIsSaved() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open(Self.place + "/plan")
                #expect(browser.page.contains("name=\"eos\" type=\"date\" value=\"2039-10-31\""))
                try await browser.send(
                    Self.place + "/preview", [("release", "2026-11-01"), ("eol", "2028-11-01"), ("eos", "2029-10-31"), ("reason", "a thought")])
                #expect(browser.status == 200 && browser.page.contains("id=\"effect\"") && browser.page.contains("Nothing is saved yet."))
                #expect(browser.page.contains("data-change=\"removed\"") && browser.page.contains("Notices that would become necessary"))
                #expect(browser.page.contains("value=\"2029-10-31\"") && browser.page.contains(">a thought</textarea>"))
                let plans = try await house.registry.ask(ShowLifecycle("PUMP-100"), as: House.person(.quality)).plans
                #expect(plans.count == 2)
                // EOS before EOL is refused with its reason, and what was typed stays.
                try await browser.send(Self.place + "/preview", [("eol", "2030-01-01"), ("eos", "2029-01-01")])
                #expect(browser.status == 422 && browser.page.contains("LIFE-001") && browser.page.contains("value=\"2029-01-01\""))
                #expect(!browser.page.contains("id=\"effect\""))
                try await browser.send(Self.place + "/preview", [("eol", "soon"), ("eos", "2029-01-01")])
                #expect(browser.status == 422 && browser.page.contains("id=\"eol-error\""))
                let reader = Browser(door.client)
                try await reader.signIn("safety")
                try await reader.send(Self.place + "/preview", [("eol", "2028-11-01"), ("eos", "2029-10-31")])
                #expect(reader.status == 403)
            }
        }
    }

    /// A version is made by one person and approved by another.
    @Test func aPlanNeedsTwo() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let author = Browser(door.client)
                try await author.signIn("quality")
                try await author.open(Self.place + "/plan")
                var fields = [("release", "2026-11-01"), ("eol", "2035-11-01"), ("eos", "2038-10-31"), ("reason", "部品の供給が早く終わる")]
                for kind in PlanInputKind.allCases.filter(\.isNamed) {
                    fields += [
                        ("\(kind.rawValue)-finding", "なし"), ("\(kind.rawValue)-source", "設計会議"), ("\(kind.rawValue)-dated", "2026-10-01"),
                        ("\(kind.rawValue)-confidence", "high"),
                    ]
                }
                try await author.send(Self.place + "/plan", fields.filter { $0.0 != "hardware_supply-source" })
                #expect(author.status == 422 && author.page.contains("id=\"hardware_supply-source-error\""))
                try await author.send(Self.place + "/plan", fields)
                #expect(author.place == Self.place && !author.page.contains("plans/3/approve"))
                let other = Browser(door.client)
                try await other.signIn("safety")
                try await other.open(Self.place)
                #expect(other.page.contains("action=\"\(Self.place)/plans/3/approve\""))
                try await other.send(Self.place + "/plans/3/approve", [("password", "wrong"), ("comment", "")])
                #expect(other.status == 403)
                try await other.send(Self.place + "/plans/3/approve", [("password", House.password), ("comment", "確認した")])
                #expect(other.place == Self.place && other.page.contains("2038-10-31"))
                let life = try await house.registry.ask(ShowLifecycle("PUMP-100"), as: House.person(.quality))
                #expect(life.planNumber == 3 && life.plans.last?.state == .approved)
            }
        }
    }

    /// Dates of sources: with what speaks for them, in the source's words and in ours, and correctable.
    @Test func sourcesAreSeenAndCorrected() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let place = Self.place + "/sources"
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open(Self.place)
                #expect(browser.page.contains("href=\"\(place)\""))
                try await browser.open(place)
                #expect(browser.page.contains("the source gives this purl") && browser.page.contains("series 4") && browser.page.contains("counts"))
                #expect(
                    browser.page.contains("eolFrom 2027-06-30 = end of security fixes") && browser.page.contains("not confirmed for this product"))
                #expect(browser.page.contains("another thing"))
                func send(_ form: String, _ fields: [(String, String)], status: Int = 200) async throws {
                    try await browser.send(place + "/" + form, fields)
                    #expect(browser.status == status, "\(form): \(browser.status)")
                }
                try await send("take", [("named", "")])
                #expect(browser.page.contains("Taken: new 0, changed 0, as before 2"))
                let lodash = [("origin", "endoflife.date"), ("name", "lodash")]
                try await send("word", lodash + [("field", "eolFrom"), ("meaning", "all_support"), ("evidence", "")], status: 422)
                #expect(browser.page.contains("id=\"word-evidence-error\""))
                try await send("word", lodash + [("field", "eolFrom"), ("meaning", "nonsense"), ("evidence", "x")], status: 422)
                try await send("word", lodash + [("field", "nothing"), ("meaning", "all_support"), ("evidence", "x")], status: 422)
                try await send("word", lodash + [("field", "eolFrom"), ("meaning", "all_support"), ("evidence", "their policy")])
                #expect(browser.page.contains("eolFrom 2027-06-30 = end of all support") && browser.page.contains("[their policy]"))
                let subject = [("subject", "component:lodash")]
                try await send("map", subject + lodash + [("same", "yes"), ("series", "9"), ("because", "x")], status: 422)
                try await send("map", subject + lodash + [("same", "no"), ("because", "a fork")])
                #expect(!browser.page.contains("eolFrom 2027-06-30") && browser.page.contains("a fork"))
                try await send("override", subject + [("day", "2029-01-01"), ("evidence", "a contract"), ("expires", "2027-12-31")])
                #expect(browser.page.contains("component:lodash") && browser.page.contains("a contract"))
                try await send("override", subject + [("day", "soon"), ("evidence", "x"), ("expires", "2027-12-31")], status: 422)
                try await send("event", [("supplier", "ACME"), ("kind", "bankruptcy"), ("on", "2026-11-20"), ("source", "a gazette")])
                #expect(browser.page.contains("bankruptcy") && browser.page.contains("a gazette"))
                let reader = Browser(door.client)
                try await reader.signIn("viewer")
                try await reader.open(place)
                #expect(reader.status == 200 && !reader.page.contains("id=\"work\""))
            }
        }
    }

    @Test func decisionsAndEvidenceAreTaken() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open(Self.place)
                func send(_ form: String, _ fields: [(String, String)], status: Int = 200) async throws {
                    try await browser.send(Self.place + "/" + form, fields)
                    #expect(browser.status == status, "\(form): \(browser.status)")
                }
                try await send("undecide", [("resource", "resource:CLOUD")], status: 422)
                try await send("undecide", [("resource", "resource:CLOUD"), ("reason", "another way")])
                #expect(browser.page.contains("class=\"tl-bar tl-first\"") && browser.page.contains("Decide what is done (R-030, R-034)."))
                try await send("decide", [("resource", "resource:CLOUD"), ("option", "extended_contract"), ("because", "")], status: 422)
                #expect(browser.page.contains("id=\"decide-because-error\""))
                try await send("decide", [("resource", "resource:CLOUD"), ("option", "extended_contract"), ("because", "signed")])
                try await send("evidence", [("item", "plan-disclosed"), ("reference", "IFU 4.2"), ("day", "")])
                try await send("evidence", [("item", "plan-approved"), ("reference", "x")], status: 422)
                try await send("milestone", [("milestone", "eol"), ("on", "2027-11-01"), ("evidence", "x")], status: 422)
                #expect(browser.page.contains("LIFE-014"))
                try await send("judge", [("device", "0.9"), ("verdict", "legacy"), ("because", "no fix")])
                try await send("critical", [("device", "0.9"), ("vulnerability", "CVE-2026-0001"), ("because", "no fix")])
                try await send("control", [("code", "VLAN"), ("name", "own segment"), ("type", "network_segregation")])
                try await send("policy", [("leadMonths", "24"), ("changeDays", "0"), ("lookAhead", "90"), ("because", "two years")])
            }
        }
    }
}
