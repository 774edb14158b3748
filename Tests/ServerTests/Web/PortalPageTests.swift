import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Server

/// The portal: what an institution sees, and that it sees nothing of any other.
@Suite struct PortalPageTests {
    /// The samples name every page and form that there is.
    @Test func theWalkIsWhole() {
        func plain(_ path: String) -> [Substring] { path.split(separator: "?")[0].split(separator: "/") }
        func matches(_ pattern: String, _ path: String) -> Bool {
            let (left, right) = (plain(pattern), plain(path))
            return left.count == right.count && zip(left, right).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        for screen in PageTable.screens where screen.path.hasPrefix("/portal") {
            #expect(PortalHouse.addresses.contains { matches(screen.path, $0) }, "\(screen.path)")
        }
        for deed in PageTable.deeds where deed.path.hasPrefix("/portal") {
            #expect(PortalHouse.forms.contains { matches(deed.path, $0.path) }, "\(deed.path)")
        }
    }

    /// As the first institution nothing of the second shows on any page, in any answer to a form, or in any refusal.
    @Test(arguments: Language.allCases) func nothingOfAnotherInstitutionShows(_ language: Language) async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = language.rawValue
                try await browser.signIn("institution")
                #expect(browser.place == "/portal")
                let mark = browser.csrf
                for address in PortalHouse.addresses {
                    try await browser.open(address)
                    Self.check(browser, address)
                    let isOthers = address.contains("0003") || address.contains("/SECOND") || address.contains("NO-SUCH") || address.contains("1999")
                    // A draft is nobody's yet.
                    let isDraft = address.contains("0001") || address.contains("/advisories/")
                    #expect(browser.status == (isOthers || isDraft ? 404 : 200), "\(address): \(browser.status)")
                }
                for (path, fields) in PortalHouse.forms {
                    try await browser.send(path, fields, mark: mark)
                    Self.check(browser, ([path] + fields.map(\.1)).joined(separator: " "))
                    // The release 1.0 runs on no device of the institution.
                    let isOthers =
                        path.contains("0003") || path.contains("SECOND") || path.contains("/advisories/") || path.contains("/1.0/")
                        || fields.contains { $0.1 == "SECOND-PRODUCT" }
                    #expect(browser.status == (isOthers ? 404 : 200), "\(path): \(browser.status)")
                }
            }
        }
    }

    /// What is another's and what is nowhere get the same answer, but for the name that was asked for.
    @Test func anothersIsNowhere() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("institution")
                func answer(_ path: String, _ name: String) async throws -> String {
                    try await browser.open(path)
                    #expect(browser.status == 404)
                    return browser.page.replacing(name, with: "…").split(separator: "\n").filter { !$0.contains("csrf") && !$0.contains("<code>") }
                        .joined(separator: "\n")
                }
                #expect(
                    try await answer("/portal/products/SECOND-PRODUCT", "SECOND-PRODUCT") == answer("/portal/products/NO-SUCH", "NO-SUCH"))
                #expect(
                    try await answer("/portal/notices/NT-2026-0003", "NT-2026-0003") == answer("/portal/notices/NT-1999-0001", "NT-1999-0001"))
            }
        }
    }

    /// A stranger is sent to the sign-in; people of the maker have no portal; an institution has no desk.
    @Test func strangersAndTheMakersPeopleAreKeptOut() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                for address in PortalHouse.addresses {
                    let answer = try await door.get(address, headers: [("Accept", "text/html")])
                    #expect(answer.status == 303 && answer.headers[.location]?.hasPrefix("/sign-in?back=") == true && answer.body.isEmpty)
                }
                for (path, _) in PortalHouse.forms {
                    let answer = try await door.send(.post, path, "reason=x", type: "application/x-www-form-urlencoded")
                    #expect(answer.status == 303 && answer.headers[.location] == "/sign-in", "\(path)")
                }
                let maker = Browser(door.client)
                try await maker.signIn("quality")
                try await maker.open("/portal")
                #expect(maker.status == 403)
                let reader = Browser(door.client)
                try await reader.signIn("second")
                for path in ["/products", "/devices", "/institutions/H-001", "/notices/NT-2026-0002", "/calendar", "/search?q=zlib", "/audit"] {
                    try await reader.open(path)
                    #expect(reader.status == 403, "\(path)")
                }
                // The API is no way around.
                let token = SecretToken.random(prefix: "mmt_")
                try await house.registry.perform(
                    IssueToken(token, name: "t", permissions: [.usePortal], expiresOn: "2026-12-31"),
                    as: Principal(handle: "second", channel: "test"))
                for path in ["/api/v1/devices", "/api/v1/notices", "/api/v1/institutions", "/api/v1/products/PUMP-100/lifecycle", "/api/v1/calendar"]
                {
                    #expect(try await door.with(token: token.text).get(path).status == 403, "\(path)")
                }
            }
        }
    }

    @Test func aNoticeIsReadAndAcknowledged() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("institution")
                #expect(browser.page.contains("not opened"))
                func receipt() async throws -> NoticeReceipt? {
                    try await house.registry.ask(ShowNotice("NT-2026-0002"), as: House.person(.quality)).deliveries.first?.receipt
                }
                #expect(try await receipt()?.openedAt == nil)
                try await browser.open("/portal/notices/NT-2026-0002")
                #expect(browser.page.contains("2036-11-01") && browser.page.contains("lang=\"ja\"") && browser.page.contains("SN-1"))
                #expect(try await receipt()?.state == .opened)
                try await browser.send("/portal/notices/NT-2026-0002/acknowledge")
                #expect(browser.page.contains("Your acknowledgement is on record"))
                #expect(try await receipt()?.state == .acknowledged)
            }
        }
    }

    /// The SBOM in the form that was asked for, on record as given.
    @Test func anSBOMIsTaken() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("institution")
                try await browser.open("/portal/products/PUMP-100")
                let mark = browser.csrf
                for (format, trace) in [("cyclonedx-json-1.6", "\"bomFormat\""), ("spdx-json-2.3", "SPDX-2.3"), ("cyclonedx-xml-1.6", "<bom")] {
                    try await browser.send("/portal/products/PUMP-100/releases/0.9/sbom", [("format", format)], mark: mark)
                    #expect(browser.status == 200 && browser.page.contains(trace) && browser.page.contains("lodash"), "\(format)")
                    #expect(browser.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"PUMP-100-0.9.") == true)
                }
                try await browser.send("/portal/products/PUMP-100/releases/0.9/sbom", [("format", "nonsense")], mark: mark)
                #expect(browser.status == 422)
                let issued = try await house.registry.ask(ListIssuedSBOMs(PageHouse.shipped), as: House.person(.quality))
                #expect(issued.count == 3 && issued.allSatisfy { $0.issued.recipient == "H-001" })
            }
        }
    }

    @Test func aReportReachesTheMaker() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("institution")
                try await browser.open("/portal/report?product=PUMP-100")
                let fields = [
                    ("matter", "incident"), ("product", "PUMP-100"), ("title", "restarts"), ("description", "all at once"), ("devices", "SN-1"),
                ]
                try await browser.send("/portal/report", fields + [("contact", "")])
                #expect(browser.status == 422 && browser.page.contains("id=\"contact-error\"") && browser.page.contains("value=\"restarts\""))
                try await browser.send("/portal/report", fields + [("contact", "ME 03-0000-0000")])
                #expect(browser.place == "/portal" && browser.page.contains("restarts") && browser.page.contains("CASE-2026-"))
                let psirt = Browser(door.client)
                try await psirt.signIn("psirt")
                try await psirt.open("/cases")
                #expect(psirt.page.contains("restarts"))
            }
        }
    }

    private static func check(_ browser: Browser, _ place: String) {
        // What was asked for may come back in a refusal; nothing else of the second institution may.
        for mark in PortalHouse.marks where !place.contains(mark) {
            #expect(!browser.page.contains(mark), "\(place): \(mark)")
        }
        if browser.headers[.contentType]?.hasPrefix("text/html") == true {
            #expect(HTMLCheck(browser.page).problems.isEmpty, "\(place): \(HTMLCheck(browser.page).problems.prefix(3))")
            for trace in ["<script>alert", "<img"] { #expect(!browser.page.contains(trace), "\(place): \(trace)") }
        }
    }
}
