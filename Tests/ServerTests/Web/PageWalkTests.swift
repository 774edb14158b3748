import Diagnostics
import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import Server

/// All pages and forms: each has a permission or says why it needs none, and holds to it; each is whole in both languages.
@Suite struct PageWalkTests {
    @Test func namesAndAddressesAreUniqueAndOpenOnesSayWhy() {
        #expect(Set(PageTable.screens.map(\.name)).count == PageTable.screens.count)
        #expect(Set(PageTable.screens.map(\.path)).count == PageTable.screens.count)
        #expect(Set(PageTable.deeds.map(\.name)).count == PageTable.deeds.count)
        #expect(Set(PageTable.deeds.map(\.path)).count == PageTable.deeds.count)
        func isOpen(_ access: Access) -> Bool { if case .open = access { true } else { false } }
        // Whoever adds one to these lists has a reason.
        #expect(
            PageTable.screens.filter { isOpen($0.access) }.map(\.name) == [
                "sign-in", "second-factor", "first-start", "report-vulnerability", "letter-link",
            ])
        #expect(
            PageTable.deeds.filter { isOpen($0.access) }.map(\.name)
                == ["signIn", "passSecondFactor", "setUp", "setPreferences", "reportVulnerability", "openLetterLink", "acknowledgeLetterLink"])
    }

    /// The router knows no page that is not in the tables.
    @Test func theRouterHasNothingElse() async throws {
        try await House.with { house async throws in
            let paths = Set(house.server.router().routes.map { "\($0.path)" }).filter { !$0.hasPrefix("/api/") && !$0.hasPrefix("/assets/") }
            let known = Set(PageTable.screens.map(\.path) + PageTable.deeds.map(\.path))
                .union(["/health/live", "/health/ready", "/metrics", CalendarDoor.path] + StatusDoor.paths + PublicAdvisoryDoor.paths)
            #expect(paths == known)
        }
    }

    @Test func strangersAreSentToTheSignIn() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in
                for screen in PageTable.screens {
                    guard case .permission = screen.access else { continue }
                    let answer = try await door.get(PageHouse.path(screen.path), headers: [("Accept", "text/html")])
                    #expect(answer.status == 303, "\(screen.name)")
                    #expect(answer.headers[.location]?.hasPrefix("/sign-in?back=") == true, "\(screen.name)")
                    #expect(answer.body.isEmpty, "\(screen.name)")
                }
                for deed in PageTable.deeds where deed.body == .fields {
                    guard case .permission = deed.access else { continue }
                    let answer = try await door.send(.post, PageHouse.path(deed.path), "reason=x", type: "application/x-www-form-urlencoded")
                    #expect(answer.status == 303 && answer.headers[.location] == "/sign-in", "\(deed.name): \(answer.status)")
                }
            }
        }
    }

    /// Every page as every role, in both languages: who has the permission sees a whole page, who lacks it one that says who could help.
    @Test func eachRoleSeesWhatItsPermissionsSay() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                for role in Role.allCases {
                    let browser = Browser(door.client)
                    try await browser.signIn(role.rawValue)
                    for language in Language.allCases {
                        browser.language = language.rawValue
                        for screen in PageTable.screens {
                            guard case .permission(let permission) = screen.access else { continue }
                            // A job is shown to whoever queued it and to whoever looks after all.
                            let isJob = screen.name == "job" && !role.permissions.contains(.manageCatalogue)
                            // The advisory of the house is a draft: no institution learns of it.
                            let isOthers = isJob || screen.name == "portal-advisory"
                            try await browser.open(PageHouse.path(screen.path))
                            // Whoever reads as an institution is led from the first page to the portal.
                            let isLed = screen.name == "today" && role == .institution
                            let wanted = !role.permissions.contains(permission) && !isLed ? 403 : isOthers ? 404 : 200
                            #expect(browser.status == wanted, "\(screen.name) as \(role): \(browser.status)")
                            Self.check(browser, screen.name, language)
                        }
                    }
                }
            }
        }
    }

    /// Every form as every role: refused exactly to those without the permission; nothing that is sent makes the server fail.
    @Test func formsHoldToTheirPermissions() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                for role in Role.allCases {
                    let browser = Browser(door.client)
                    try await browser.signIn(role.rawValue)
                    let mark = browser.csrf
                    for deed in PageTable.deeds {
                        guard case .permission(let permission) = deed.access, !Self.endsTheWalk.contains(deed.name) else { continue }
                        let path = PageHouse.path(deed.path)
                        if deed.body == .file {
                            try await browser.upload(path, file: "a.json", "{}", mark: mark)
                        } else {
                            try await browser.send(path, [("role", "viewer"), ("product", "NOTHING"), ("version", "1.0")], mark: mark)
                        }
                        if !role.permissions.contains(permission) {
                            #expect(browser.status == 403, "\(deed.name) as \(role): \(browser.status)")
                        }
                        #expect(browser.status < 500, "\(deed.name) as \(role): \(browser.status)")
                    }
                }
            }
        }
    }

    /// They would end the session with which the walk goes on, or hand the rights of the walk to others; tested by themselves.
    private static let endsTheWalk: Set<String> = ["signOut", "endSessions", "switchPerson", "setPassword", "changePassword"]

    /// No form of a signed-in person is carried out without the mark of their session.
    @Test func formsWithoutTheirMarkAreForged() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("quality")
                for deed in PageTable.deeds {
                    for mark in ["", "x"] {
                        let path = PageHouse.path(deed.path)
                        if deed.body == .file {
                            try await browser.upload(path, file: "a.json", "{}", mark: mark)
                        } else {
                            try await browser.send(path, [], mark: mark)
                        }
                        #expect(browser.status == 403, "\(deed.name): \(browser.status)")
                        // Of a form with a file the right is looked at before anything of it is read.
                        var lacksRight = false
                        if deed.body == .file, case .permission(let wanted) = deed.access { lacksRight = !Role.quality.permissions.contains(wanted) }
                        #expect(browser.page.contains("SRV-015") || lacksRight, "\(deed.name)")
                    }
                }
            }
        }
    }

    /// Filters, orders, other states of a page.
    @Test(arguments: Language.allCases) func theRestOfThePagesIsWhole(_ language: Language) async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                // What is chosen on the triage board is there to be judged.
                let isChoice = { (path: String) in path.hasPrefix("/triage/chosen") }
                for (role, paths) in [("psirt", PageHouse.more.filter(isChoice)), ("quality", PageHouse.more.filter { !isChoice($0) })] {
                    let browser = Browser(door.client)
                    browser.language = language.rawValue
                    try await browser.signIn(role)
                    for path in paths {
                        try await browser.open(path)
                        #expect(browser.status == 200, "\(path): \(browser.status)")
                        Self.check(browser, path, language)
                    }
                }
            }
        }
    }

    /// A whole page: well-formed, in its language, and nothing that is stored is markup in it.
    private static func check(_ browser: Browser, _ name: String, _ language: Language) {
        let check = HTMLCheck(browser.page)
        #expect(check.problems.isEmpty, "\(name) (\(language.rawValue)): \(check.problems.prefix(5))")
        #expect(browser.page.contains("<html lang=\"\(language.rawValue)\""), "\(name)")
        for trace in ["<script>alert", "<img", "onerror=alert(2)>"] { #expect(!browser.page.contains(trace), "\(name): \(trace)") }
    }
}
