import Database
import Diagnostics
import Foundation
import HTTPTypes
import JSONStream
import Registry
import TestDatabases
import Testing

@testable import Server

/// The API as its clients meet it: pages, tags, idempotency, problems, uploads.
@Suite struct ApiTests {
    static let sbom = """
        {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"metadata":{"component":{"type":"device","name":"Pump","version":"1.0"}},
        "components":[{"type":"library","name":"zlib","version":"1.2.11","purl":"pkg:generic/zlib@1.2.11","bom-ref":"z"},
        {"type":"library","name":"<script>alert(1)</script>","version":"\\"><img src=x>","bom-ref":"x"}]}
        """

    @Test(arguments: TestDatabase.present) func listsGoOnPageByPage(_ driver: TestDatabase) async throws {
        try await House.with(driver) { house async throws in
            for number in 1...7 {
                try await house.registry.perform(
                    AddProduct(Product(organisation: 0, code: "P\(number)", nameJa: "製品", nameEn: "P")), as: House.person(.quality))
            }
            let token = try await house.token(.viewer)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                var codes: [String] = []
                var path = "/api/v1/products?limit=3"
                while true {
                    let answer = try await door.get(path)
                    #expect(answer.status == 200)
                    let items = answer.member("items")?.arrayValue ?? []
                    #expect(items.count <= 3)
                    codes += items.compactMap { $0["product"]?["code"]?.stringValue }
                    guard let next = answer.text("next") else { break }
                    path = "/api/v1/products?limit=3&after=\(next)"
                }
                #expect(codes == ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "PUMP-100"])
            }
        }
    }

    @Test func tagsSpareReadingAndGuardWriting() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let first = try await door.get("/api/v1/products/PUMP-100")
                let tag = try #require(first.headers[.eTag])
                let again = try await door.get("/api/v1/products/PUMP-100", headers: [("If-None-Match", tag)])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
                let body = #"{"nameEn":"Pump","jmdn":"13215000"}"#
                #expect(try await door.send(.patch, "/api/v1/products/PUMP-100", body).status == 428)
                let changed = try await door.send(.patch, "/api/v1/products/PUMP-100", body, headers: [("If-Match", tag)])
                #expect(changed.status == 200)
                #expect(changed.text("jmdn") == "13215000")
                #expect(try await door.send(.patch, "/api/v1/products/PUMP-100", body, headers: [("If-Match", tag)]).status == 412)
                let list = try await door.get("/api/v1/products")
                #expect(try await door.get("/api/v1/products", headers: [("If-None-Match", list.headers[.eTag] ?? "")]).status == 304)
                // Null takes a value away; what is not spoken of stays.
                let next = try #require(changed.headers[.eTag])
                let cleared = try await door.send(.patch, "/api/v1/products/PUMP-100", #"{"jmdn":null}"#, headers: [("If-Match", next)])
                #expect(cleared.member("jmdn") == .null)
                #expect(cleared.text("nameEn") == "Pump")
            }
        }
    }

    @Test func aWriteUnderAKeyHappensOnce() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let body = #"{"code":"ECG-1","nameJa":"心電計","nameEn":"ECG"}"#
                let key = [("Idempotency-Key", "k-1")]
                let first = try await door.post("/api/v1/products", body, headers: key)
                #expect(first.status == 201)
                let second = try await door.post("/api/v1/products", body, headers: key)
                #expect(second.status == 201)
                #expect(second.body == first.body)
                #expect(second.headers[.eTag] == first.headers[.eTag])
                #expect(second.headers[.replayed] == "true")
                #expect(try await door.post("/api/v1/products", body).code == "REG-004")
                let other = #"{"code":"ECG-2","nameJa":"心電計","nameEn":"ECG"}"#
                #expect(try await door.post("/api/v1/products", other, headers: key).code == "SRV-032")
                // A refusal is an answer, too.
                let refused = [("Idempotency-Key", "k-2")]
                #expect(try await door.post("/api/v1/products", body, headers: refused).status == 409)
                let again = try await door.post("/api/v1/products", body, headers: refused)
                #expect(again.status == 409 && again.code == "REG-004")
            }
        }
    }

    /// What is shown once is not kept for whoever asks again, nor anywhere in the database.
    @Test func aSecretIsNotKeptUnderAKey() async throws {
        try await House.with { house async throws in
            try await house.setPassword(.quality)
            try await house.ask { door async throws in
                var door = door
                _ = try await door.signIn("quality")
                let body = #"{"name":"ci","permissions":["read"],"expiresOn":"2026-12-01"}"#
                let issued = try await door.post("/api/v1/tokens", body, headers: [("Idempotency-Key", "k")])
                #expect(issued.status == 201)
                let kept = try await house.registry.database.read { try $0.number("SELECT COUNT(*) FROM given_answer") }
                #expect(kept == 0)
            }
        }
    }

    @Test func problemsSpeakTheLanguageOfTheClient() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                var door = door.with(token: token)
                let english = try await door.get("/api/v1/products/NOTHING")
                door.language = "ja"
                let japanese = try await door.get("/api/v1/products/NOTHING")
                #expect(english.code == "REG-003" && japanese.code == "REG-003")
                #expect(english.headers[.contentType] == "application/problem+json")
                #expect(english.text("detail") == "there is no product \"NOTHING\".")
                #expect(japanese.text("detail") == "製品「NOTHING」がありません。")
                #expect(japanese.headers[.contentLanguage] == "ja")
            }
        }
    }

    /// Bad input in every place of a request: never a fault, always a code and the place.
    @Test func badInputIsNamedAndPlaced() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let cases: [(HTTPRequest.Method, String, String?, String, Int, String?)] = [
                    (.get, "/api/v1/products?limit=0", nil, "", 422, "query.limit"), (.get, "/api/v1/products?limit=x", nil, "", 422, "query.limit"),
                    (.get, "/api/v1/products?limit=1&limit=2", nil, "", 422, "query.limit"),
                    (.get, "/api/v1/products?nosuch=1", nil, "", 422, "query.nosuch"), (.get, "/api/v1/products?search=%FF", nil, "", 422, "address"),
                    (.get, "/api/v1/products?search=%4", nil, "", 422, "address"),
                    (.get, "/api/v1/products?search=%00", nil, "", 422, "query.search"),
                    (.get, "/api/v1/changes?after=zzz", nil, "", 422, "query.after"), (.get, "/api/v1/nothing", nil, "", 404, nil),
                    (.get, "/api/v1/jobs/abc", nil, "", 404, nil), (.get, "/api/v1/jobs/99999999999999999999", nil, "", 404, nil),
                    (.put, "/api/v1/products", "{}", "application/json", 405, nil), (.post, "/api/v1/products", "{", "application/json", 400, nil),
                    (.post, "/api/v1/products", "[]", "application/json", 422, ""), (.post, "/api/v1/products", "{} x", "application/json", 400, nil),
                    (.post, "/api/v1/products", "{}", "text/plain", 415, nil), (.post, "/api/v1/products", "{}", "application/json", 422, "/code"),
                    (.post, "/api/v1/products", #"{"code":1,"nameJa":"a","nameEn":"b"}"#, "application/json", 422, "/code"),
                    (.post, "/api/v1/products", #"{"code":"A","nameJa":"a","nameEn":"b","x":1}"#, "application/json", 422, "/x"),
                    (.post, "/api/v1/products", #"{"code":"A","code":"B","nameJa":"a","nameEn":"b"}"#, "application/json", 422, "/code"),
                    (.post, "/api/v1/products", #"{"code":"A","nameJa":"a\u0000","nameEn":"b"}"#, "application/json", 422, "/nameJa"),
                    (.post, "/api/v1/products", #"{"code":"A","nameJa":"a","nameEn":"b","class":"V"}"#, "application/json", 422, "/class"),
                    (.post, "/api/v1/products", #"{"code":"A B","nameJa":"a","nameEn":"b"}"#, "application/json", 422, "code"),
                    (.post, "/api/v1/products", #"{"code":"A","nameJa":"a","nameEn":"b","approvedOn":"2026-13-45"}"#, "application/json", 422, nil),
                ]
                for (method, path, body, type, status, field) in cases {
                    let answer = try await door.send(method, path, body, type: type)
                    #expect(answer.status == status, "\(method) \(path) \(body ?? ""): \(answer.status) \(answer.body)")
                    #expect(answer.code != nil, "\(path)")
                    if let field {
                        #expect(answer.member("errors")?.arrayValue?.first?["field"]?.stringValue == field, "\(path) \(body ?? ""): \(answer.body)")
                    }
                }
                #expect(try await door.put405().headers[.allow] == "GET, HEAD, POST")
                let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
                #expect(try await door.post("/api/v1/products", "{\"code\":\(deep)}").status == 400)
            }
        }
    }

    @Test func aBodyOverTheLimitIsRefused() async throws {
        try await House.with {
            $0.bodyLimit = 2000
            $0.uploadLimit = 5000
        } _: { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let long = String(repeating: "x", count: 3000)
                #expect(try await door.post("/api/v1/products", #"{"code":"\#(long)"}"#).status == 413)
                let path = "/api/v1/products/PUMP-100/releases/1.0/sboms"
                let answer = try await door.send(.post, path, String(repeating: "x", count: 6000), type: "application/octet-stream")
                #expect(answer.status == 413 && answer.code == "SRV-022")
            }
            // Nothing of it stays on the disk.
            #expect(try FileManager.default.contentsOfDirectory(atPath: house.server.desk.spool.folder).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func anUploadIsAnsweredWithAJobThatTheWorkerDoes(_ driver: TestDatabase) async throws {
        try await House.with(driver) { house async throws in
            let token = try await house.token(.developer)
            let worker = JobWorker(.upload, house.server.desk)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let path = "/api/v1/products/PUMP-100/releases/1.0/sboms?file=pump.cdx.json&reason=first"
                let sent = try await door.send(.post, path, Self.sbom, type: "application/octet-stream")
                #expect(sent.status == 202)
                let place = try #require(sent.headers[.location])
                _ = try await worker.doNext()
                let job = try await house.wait(for: place, door)
                #expect(job.text("state") == "done", "\(job.body)")
                #expect(job.member("result")?["components"] == .number("2"))
                let components = try await door.get("/api/v1/products/PUMP-100/releases/1.0/components")
                #expect(components.body.contains("<script>alert(1)<\\/script>") || components.body.contains("<script>alert(1)</script>"))
                #expect(components.headers[.contentType] == "application/json")
                // A page at a time gives the same components, each once, and then no more.
                var names: [String] = []
                var next: String? = ""
                while let after = next, names.count < 10 {
                    let place = after.isEmpty ? "" : "&after=" + after.replacing(" ", with: "%20")
                    let page = try await door.get("/api/v1/products/PUMP-100/releases/1.0/components?limit=1\(place)")
                    names += try #require(page.member("items")?.arrayValue).compactMap { $0["name"]?.stringValue }
                    next = page.text("next")
                }
                let whole = try #require(components.member("items")?.arrayValue).compactMap { $0["name"]?.stringValue }
                #expect(whole.count == 2 && names == whole)
                #expect(try await door.get("/api/v1/products/PUMP-100/releases/1.0/components?after=x").status == 422)
                #expect(components.headers[.xContentTypeOptions] == "nosniff")
                #expect(try await door.get("/api/v1/components/where?name=zlib").member("uses")?.arrayValue?.count == 1)
                let stored = try #require(job.member("result")?["sbom"])
                guard case .number(let number) = stored else { return }
                let content = try await door.get("/api/v1/sboms/\(number)/content")
                #expect(content.body == Self.sbom)
                #expect(content.headers[.contentDisposition] == "attachment")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: house.server.desk.spool.folder).isEmpty)
        }
    }

    @Test func anUploadThatIsNoSBOMEndsInARefusedOne() async throws {
        try await House.with { house async throws in
            let token = try await house.token(.developer)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let path = "/api/v1/products/PUMP-100/releases/1.0/sboms"
                #expect(try await door.send(.post, path, "", type: "application/octet-stream").status == 422)
                let sent = try await door.send(.post, path, "no sbom", type: "application/octet-stream")
                _ = try await JobWorker(.upload, house.server.desk).doNext()
                let job = try await house.wait(for: try #require(sent.headers[.location]), door)
                #expect(job.text("state") == "done" && job.member("result")?["state"] == .string("refused"), "\(job.body)")
            }
        }
    }

    @Test func largeAnswersArePackedForWhoTakesThat() async throws {
        try await House.with { house async throws in
            for number in 1...30 {
                try await house.registry.perform(
                    AddProduct(Product(organisation: 0, code: "P\(number)", nameJa: "製品", nameEn: "Product")), as: House.person(.quality))
            }
            let token = try await house.token(.viewer)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let plain = try await door.get("/api/v1/products")
                #expect(plain.headers[.contentEncoding] == nil)
                let packed = try await door.get("/api/v1/products", headers: [("Accept-Encoding", "br, gzip")])
                #expect(packed.headers[.contentEncoding] == "gzip")
                #expect(packed.headers[.vary] == "Accept-Encoding")
                #expect(packed.headers[.eTag]?.hasPrefix("W/") == true)
                #expect(try await door.get("/api/v1/products", headers: [("Accept-Encoding", "gzip;q=0")]).headers[.contentEncoding] == nil)
                let tag = try #require(packed.headers[.eTag])
                let known = [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]
                #expect(try await door.get("/api/v1/products", headers: known).status == 304)
            }
        }
    }

    @Test func everyAnswerHasItsIdAndItsHeaders() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in
                for path in ["/health/live", "/api/v1/products", "/nothing", "/api/v1/openapi.json"] {
                    let answer = try await door.get(path, headers: [("X-Request-Id", "probe-12345")])
                    #expect(answer.headers[.requestID] == "probe-12345", "\(path)")
                    #expect(answer.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
                    #expect(answer.headers[.frameOptions] == "DENY")
                }
                // One that cannot stand in a log is replaced.
                let answer = try await door.get("/health/live", headers: [("X-Request-Id", "a\"}{")])
                #expect(answer.headers[.requestID] != "a\"}{")
            }
            #expect(house.log.text.contains("\"request\":\"probe-12345\""))
        }
    }

    @Test func whoAsksTooOftenWaits() async throws {
        try await House.with {
            $0.requestsPerSecond = 4
        } _: { house async throws in
            let token = try await house.token(.viewer)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                var statuses: [Int] = []
                for _ in 1...40 { statuses.append(try await door.get("/api/v1/session").status) }
                #expect(statuses.first == 200 && statuses.contains(429))
            }
        }
    }
}

extension Door {
    fileprivate func put405() async throws -> Answer { try await send(.put, "/api/v1/products", "{}") }
}

extension House {
    /// A job once it has ended; the workers of the application may have it.
    func wait(for place: String, _ door: Door) async throws -> Answer {
        var answer = try await door.get(place)
        for _ in 0..<20_000 where answer.text("state") == "queued" || answer.text("state") == "running" {
            await Task.yield()
            answer = try await door.get(place)
        }
        return answer
    }
}
