import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Server

/// The calendar of all products, and the feed for calendar programs.
@Suite struct CalendarTests {
    @Test func lateOnesComeFirstAndTheFilterHolds() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("quality")
                try await browser.open("/calendar")
                #expect(browser.page.contains("2036-11-01") && browser.page.contains("2039-10-31"))
                try await browser.open("/calendar?kind=eos")
                #expect(browser.page.contains("2039-10-31") && !browser.page.contains("<th scope=\"row\">2036-11-01"))
                try await browser.open("/calendar?month=2036-11")
                #expect(!browser.page.contains("<th scope=\"row\">2039-10-31"))
                try await browser.open("/calendar?export=csv")
                #expect(browser.page.contains("2036-11-01"))
            }
        }
    }

    /// RFC 5545, by the key in the address alone; the key is in no log and opens nothing else.
    @Test func theFeedIsOpenedByItsKeyAlone() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                try await browser.signIn("quality")
                try await browser.open("/calendar")
                try await browser.send("/calendar/feeds", [("name", "Outlook"), ("product", "PUMP-100"), ("expiresOn", "2026-12-31")])
                let start = try #require(browser.page.firstRange(of: "/calendar/feed/mmc_"))
                let place = String(browser.page[start.lowerBound...].prefix { $0 != "<" })
                let answer = try await door.get(place)
                #expect(answer.status == 200 && answer.headers[.contentType] == "text/calendar; charset=utf-8")
                #expect(answer.headers[.referrerPolicy] == "no-referrer" && answer.headers[.cacheControl] == "private, no-store")
                let text = answer.body
                #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
                #expect(text.contains("DTSTART;VALUE=DATE:20391031\r\nDTEND;VALUE=DATE:20391101\r\n"))
                #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
                let again = try await door.get(place, headers: [("If-None-Match", answer.headers[.eTag] ?? "")])
                #expect(again.status == 304 && again.body.isEmpty)
                // The key is no token of the API, and no part of it stands in the log.
                let key = String(place.dropFirst("/calendar/feed/".count))
                #expect(try await door.with(token: key).get("/api/v1/calendar").status == 401)
                #expect(!house.log.text.contains(key) && house.log.text.contains("/calendar/feed/…"))
                #expect(try await door.get("/calendar/feed/mmc_nothing").status == 404)
                try await browser.open("/calendar")
                #expect(!browser.page.contains(key))
                try await browser.send("/calendar/feeds/2/revoke")
                #expect(try await door.get(place).status == 404)
            }
        }
    }

    /// Whoever loses the right to see institutions loses the calendar with it.
    @Test func theKeyIsWorthWhatItsPersonMay() async throws {
        try await PageHouse.with { house async throws in
            let secret = SecretToken.random()
            try await house.registry.perform(
                IssueCalendarFeed(secret, name: "x", language: .english, expiresOn: "2026-12-31"), as: House.person(.safety))
            try await house.ask { door async throws in
                #expect(try await door.get("/calendar/feed/" + secret.text).status == 200)
                try await house.registry.perform(WithdrawRole(.safety, from: "safety"), as: House.person(.administrator))
                #expect(try await door.get("/calendar/feed/" + secret.text).status == 404)
            }
        }
    }
}
