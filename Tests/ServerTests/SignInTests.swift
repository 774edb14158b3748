import Diagnostics
import HTTPTypes
import JSONStream
import Registry
import TestDatabases
import Testing

@testable import Server

/// Signing in with a browser: the first start, sessions, forged requests, lock-out, the second factor.
@Suite struct SignInTests {
    @Test func theFirstAdministratorNeedsTheTokenOfTheStart() async throws {
        try await House.with(isEmpty: true) { house async throws in
            let token = try #require(try await house.server.setupToken())
            @Sendable func body(_ token: String, _ password: String = House.password) -> String {
                """
                {"token":"\(token)","handle":"sato","name":"佐藤 健","password":"\(password)","organisation":"MIMA","organisationNameJa":"見守",\
                "organisationNameEn":"Mimamori"}
                """
            }
            try await house.ask { door async throws in
                var door = door
                #expect(try await door.post("/api/v1/setup", body("wrong")).code == "SRV-051")
                // A bad password leaves nothing half made.
                #expect(try await door.post("/api/v1/setup", body(token, "short")).status == 422)
                #expect(try await house.registry.isEmpty())
                let answer = try await door.post("/api/v1/setup", body(token))
                #expect(answer.status == 200)
                #expect(answer.member("roles") == .array([.string("administrator")]))
                door.take(answer)
                #expect(try await door.get("/api/v1/people").status == 200)
                #expect(try await door.post("/api/v1/setup", body(token)).code == "SRV-050")
            }
            #expect(try await house.server.setupToken() == nil)
            #expect(!house.log.text.contains(token))
            #expect(!house.log.text.contains(House.password))
        }
    }

    @Test func aSessionReadsAndWritesOnlyWithItsMark() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.quality)
            try await house.ask { door async throws in
                var door = door
                let answer = try await door.signIn("quality")
                #expect(answer.status == 200)
                let cookie = try #require(answer.headers[.setCookie])
                for part in ["HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
                #expect(try await door.get("/api/v1/session").text("handle") == "quality")
                let body = #"{"code":"ECG-1","nameJa":"心電計","nameEn":"ECG"}"#
                var forged = door
                forged.mark = nil
                #expect(try await forged.post("/api/v1/products", body).code == "SRV-015")
                forged.mark = "x"
                #expect(try await forged.post("/api/v1/products", body).code == "SRV-015")
                let elsewhere = [("Sec-Fetch-Site", "cross-site")]
                #expect(try await door.post("/api/v1/products", body, headers: elsewhere).code == "SRV-015")
                #expect(try await door.post("/api/v1/products", body).status == 201)
                #expect(try await door.send(.delete, "/api/v1/session").status == 204)
                #expect(try await door.get("/api/v1/session").status == 401)
            }
        }
    }

    @Test func theCookieIsMarkedWhereTheBrowserSeesTLS() async throws {
        try await House.with {
            $0.isBehindProxy = true
        } _: { house async throws in
            try await house.setPassword(.viewer)
            try await house.ask { door async throws in
                var door = door
                let answer = try await door.signIn("viewer")
                let cookie = try #require(answer.headers[.setCookie])
                #expect(cookie.hasPrefix("__Host-mimamori="))
                #expect(cookie.contains("; Secure"))
                #expect(answer.headers[.strictTransportSecurity] != nil)
            }
        }
    }

    /// Nobody learns who is registered: the same words for a wrong name, a wrong password, somebody who left, and somebody without a password.
    @Test func wrongNamesAndWrongPasswordsLookTheSame() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.psirt)
            try await house.registry.perform(ChangePerson("safety") { $0.isActive = false }, as: House.person(.administrator))
            try await house.ask { door async throws in
                var door = door
                var answers: [String] = []
                for handle in ["psirt", "nobody", "safety", "viewer"] {
                    let answer = try await door.signIn(handle, "wrong password!")
                    #expect(answer.status == 401)
                    answers.append(answer.body)
                }
                #expect(Set(answers).count == 1)
            }
            #expect(!house.log.text.contains("wrong password!"))
        }
    }

    @Test func fiveWrongPasswordsLockAndTimeOpens() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.psirt)
            try await house.ask { door async throws in
                var door = door
                for _ in 1...5 { #expect(try await door.signIn("psirt", "wrong password!").status == 401) }
                let locked = try await door.signIn("psirt")
                #expect(locked.status == 429)
                #expect(locked.code == "SRV-012")
                #expect(locked.headers[.retryAfter] != nil)
                house.clock.seconds += 15 * 60 + 1
                #expect(try await door.signIn("psirt").status == 200)
            }
        }
    }

    @Test func anAddressThatTriesTooOftenIsSlowedDown() async throws {
        try await House.with {
            $0.signInsPerMinute = 3
        } _: { house async throws in
            try await house.ask { door async throws in
                var door = door
                for _ in 1...3 { #expect(try await door.signIn("nobody").status == 401) }
                #expect(try await door.signIn("somebody").code == "SRV-028")
            }
        }
    }

    @Test func theSecondFactorIsAskedForAndNoCodeIsTakenTwice() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.psirt)
            try await house.ask { door async throws in
                var door = door
                _ = try await door.signIn("psirt")
                let begun = try await door.post("/api/v1/account/second-factor", #"{"password":"\#(House.password)"}"#)
                #expect(begun.status == 201)
                let secret = try #require(begun.text("secret"))
                #expect(secret.utf8.count == 32)
                let key = try Base32.bytes(secret)
                @Sendable func code() -> String { TimedCode.code(key, step: house.clock.seconds / 30) }
                #expect(try await door.send(.put, "/api/v1/account/second-factor", #"{"code":"000000"}"#).code == "SRV-014")
                let confirmed = try await door.send(.put, "/api/v1/account/second-factor", #"{"code":"\#(code())"}"#)
                #expect(confirmed.status == 200)
                var next = door
                next.cookie = nil
                next.mark = nil
                let half = try await next.signIn("psirt")
                #expect(half.text("stage") == "password")
                // Half a sign-in opens nothing.
                #expect(try await next.get("/api/v1/products").code == "SRV-013")
                #expect(try await next.post("/api/v1/session/code", #"{"code":"\#(code())"}"#).status == 409)
                house.clock.seconds += 30
                let whole = try await next.post("/api/v1/session/code", #"{"code":"\#(code())"}"#)
                #expect(whole.status == 200)
                let old = next
                next.take(whole)
                #expect(next.cookie != old.cookie)
                #expect(try await next.get("/api/v1/products").status == 200)
                #expect(try await old.get("/api/v1/products").status == 401)
                // An administrator helps somebody who lost the telephone.
                try await house.registry.perform(RemoveSecondFactor(of: "psirt"), as: House.person(.administrator), reason: "lost")
                #expect(try await next.get("/api/v1/products").status == 401)
                var third = door
                #expect(try await third.signIn("psirt").text("stage") == "full")
            }
        }
    }

    @Test func aTokenActsForItsOwnerOnlyAsFarAsItSays() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.quality)
            try await house.ask { door async throws in
                var door = door
                _ = try await door.signIn("quality")
                let issued = try await door.post("/api/v1/tokens", #"{"name":"ci","permissions":["read"],"expiresOn":"2026-12-01"}"#)
                #expect(issued.status == 201)
                let secret = try #require(issued.text("secret"))
                #expect(issued.headers[.cacheControl] == "no-store")
                let listed = try await door.get("/api/v1/tokens")
                #expect(!listed.body.contains(secret))
                var program = door.with(token: secret)
                program.cookie = nil
                program.mark = nil
                #expect(try await program.get("/api/v1/products").status == 200)
                #expect(try await program.post("/api/v1/products", #"{"code":"E","nameJa":"E","nameEn":"E"}"#).code == "REG-001")
                #expect(!house.log.text.contains(secret))
                let entry = try await house.registry.ask(ListAudit(person: "quality", limit: 1), as: House.person(.administrator))
                #expect(entry.first?.channel.hasPrefix("web") == true)
            }
        }
    }
}

/// Reads RFC 4648 base 32, as an authenticator app does.
enum Base32 {
    static func bytes(_ text: String) throws -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (bytes, buffer, bits) = ([UInt8](), 0, 0)
        for letter in text.utf8 {
            buffer = buffer << 5 | (try #require(letters.firstIndex(of: letter)))
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        return bytes
    }
}
