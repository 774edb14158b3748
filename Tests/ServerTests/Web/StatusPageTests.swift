import Foundation
import HTTPTypes
import JSONSchema
import JSONStream
import Registry
import Testing

@testable import Server

/// The public support status: the same for everybody, without cookies, and only of what was made public.
@Suite struct StatusPageTests {
    @Test func everybodySeesWhatIsPublic() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                for language in ["ja", "en"] {
                    for path in ["/support", "/support/PUMP-100"] {
                        let answer = try await door.get(path, headers: [("Accept", "text/html"), ("Accept-Language", language)])
                        #expect(answer.status == 200 && answer.body.contains("<html lang=\"\(language)\""), "\(path)")
                        #expect(HTMLCheck(answer.body).problems.isEmpty, "\(path): \(HTMLCheck(answer.body).problems)")
                        #expect(answer.body.contains("2039-10-31") && !answer.body.contains("<script>alert") && !answer.body.contains("<img"))
                        // Nothing that tells one visitor from another, and nothing that keeps a cache from keeping it.
                        #expect(answer.headers[.setCookie] == nil && !answer.body.contains("<form"), "\(path)")
                        #expect(answer.headers[.cacheControl] == "public, max-age=300" && answer.headers[.vary]?.contains("Accept-Language") == true)
                        let again = try await door.get(
                            path, headers: [("Accept-Language", language), ("If-None-Match", answer.headers[.eTag] ?? "")])
                        #expect(again.status == 304)
                    }
                }
            }
        }
    }

    @Test func theJSONIsWhatItsSchemaSays() async throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Schemas/support-status.schema.json")
        var library = SchemaLibrary()
        let name = try library.add(ByteBlock(Array(Data(contentsOf: file))), name: "support-status")
        let schema = try library.schema(name)
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let answer = try await door.get("/support/PUMP-100/status.json")
                #expect(answer.status == 200 && answer.text("stage") == "support" && answer.text("eol") == "2036-11-01")
                #expect(try schema.validate(ByteBlock(answer.body.utf8)).isValid)
            }
        }
    }

    /// What is not public is answered as what is nowhere, to the letter.
    @Test func whatIsNotPublicIsNowhere() async throws {
        try await PageHouse.with { house async throws in
            try await house.registry.perform(
                AddProduct(Product(organisation: 0, code: "SECRET-9", nameJa: "秘", nameEn: "Secret")), as: House.person(.quality))
            try await house.ask { door async throws in
                func bare(_ path: String) async throws -> String {
                    let answer = try await door.get(path, headers: [("X-Request-Id", "same-request")])
                    #expect(answer.status == 404)
                    return answer.body
                }
                for tail in ["", "/status.json"] {
                    #expect(try await bare("/support/SECRET-9" + tail) == bare("/support/NO-SUCH" + tail))
                }
                #expect(try await !door.get("/support").body.contains("SECRET-9"))
                try await house.registry.perform(PublishStatus("PUMP-100", isPublic: false), as: House.person(.safety), reason: "誤り")
                #expect(try await bare("/support/PUMP-100") == bare("/support/NO-SUCH"))
            }
        }
    }
}
