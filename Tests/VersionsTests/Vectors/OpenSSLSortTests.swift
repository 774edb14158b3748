import Foundation
import Testing
import Versions

/// All releases of OpenSSL in the order of univers.
@Suite("vectors/univers/openssl", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct OpenSSLSortTests {
    private struct Entry: Decodable {
        var string: String
    }

    @Test("the whole list is strictly ascending")
    func sorted() throws {
        let entries = try JSONDecoder().decode([Entry].self, from: TestData.bytes("vectors/univers/openssl/openssl_versort_expected.json"))
        #expect(entries.count > 100)
        for (first, a) in entries.enumerated() {
            for b in entries[(first + 1)...] {
                #expect(try VersionScheme.openssl.compare(a.string, b.string) == .less, "\(a.string) \(b.string)")
            }
        }
    }

    @Test("sorting all versions gives that list")
    func sortsAll() throws {
        let text = String(decoding: try TestData.bytes("vectors/univers/openssl/openssl_all_versions.txt"), as: UTF8.self)
        let entries = try JSONDecoder().decode([Entry].self, from: TestData.bytes("vectors/univers/openssl/openssl_versort_expected.json"))
        let versions = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let sorted = try versions.sorted { try VersionScheme.openssl.compare($0, $1) == .less }
        #expect(sorted == entries.map(\.string))
    }
}
