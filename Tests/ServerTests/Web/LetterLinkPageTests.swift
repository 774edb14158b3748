import HTTPTypes
import Registry
import Testing

@testable import Server

/// A link from a letter: one notice, for one institution, for a time, opened by a button.
@Suite struct LetterLinkPageTests {
    @Test func aLinkReadsAndAcknowledgesAndDoesNothingElse() async throws {
        try await PortalHouse.with { house async throws in
            try await house.ask { door async throws in
                let author = Browser(door.client)
                try await author.signIn("quality")
                try await author.open("/notices/NT-2026-0002")
                try await author.send("/notices/NT-2026-0002/link", [("institution", "H-001"), ("days", "30")])
                let start = try #require(author.page.firstRange(of: "/letters/mml_"))
                let place = String(author.page[start.lowerBound...].prefix { $0 != "<" })
                func receipt() async throws -> NoticeReceipt? {
                    try await house.registry.ask(ShowNotice("NT-2026-0002"), as: House.person(.quality)).deliveries.first?.receipt
                }
                let reader = Browser(door.client)
                reader.language = "en"
                try await reader.open(place)
                #expect(reader.status == 200 && HTMLCheck(reader.page).problems.isEmpty, "\(HTMLCheck(reader.page).problems)")
                #expect(reader.headers[.referrerPolicy] == "no-referrer" && reader.headers[.cacheControl] == "private, no-store")
                // A mail scanner that followed the link has opened nothing.
                #expect(try await receipt()?.openedAt == nil && !reader.page.contains("2036-11-01"))
                try await reader.send(place)
                #expect(reader.page.contains("2036-11-01") && HTMLCheck(reader.page).problems.isEmpty, "\(HTMLCheck(reader.page).problems)")
                for mark in PortalHouse.marks { #expect(!reader.page.contains(mark), "\(mark)") }
                #expect(try await receipt()?.state == .opened)
                try await reader.send(place + "/acknowledge", [("name", "")])
                #expect(reader.status == 422 && reader.page.contains("id=\"name-error\"") && reader.page.contains("2036-11-01"))
                try await reader.send(place + "/acknowledge", [("name", "Dr. Mori")])
                #expect(reader.page.contains("Dr. Mori") && !reader.page.contains("/acknowledge\""))
                #expect(try await receipt()?.acknowledgedBy == "Dr. Mori")
                // It is no session: the portal stays shut.
                try await reader.open("/portal")
                #expect(reader.place.hasPrefix("/sign-in"))
                let key = String(place.dropFirst("/letters/".count))
                #expect(!house.log.text.contains(key) && house.log.text.contains("/letters/…"))
                // Taken back, it says no more than a link that never was.
                try await author.open("/notices/NT-2026-0002")
                try await author.send("/notices/NT-2026-0002/unlink", [("institution", "H-001"), ("reason", "wrong address")])
                for path in [place, "/letters/mml_nothing"] {
                    try await reader.open(path)
                    #expect(reader.status == 404 && reader.page.contains("SRV-062"), "\(path)")
                }
            }
        }
    }

    /// Without the mark of its own page no form is taken; nobody tries keys quickly.
    @Test func keysAreNotTried() async throws {
        try await House.with {
            $0.signInsPerMinute = 2
        } _: { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.open("/sign-in")
                try await browser.send("/letters/mml_x", [], mark: "nothing")
                #expect(browser.status == 403 && browser.page.contains("SRV-015"))
                var answers: [Int] = []
                for number in 0..<8 { answers.append(try await door.get("/letters/mml_\(number)", headers: [("Accept", "text/html")]).status) }
                #expect(answers.first == 404 && answers.last == 429)
                answers = []
                for number in 0..<8 { answers.append(try await door.get("/calendar/feed/mmc_\(number)").status) }
                #expect(answers.first == 404 && answers.last == 429)
            }
        }
    }
}
