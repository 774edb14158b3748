import Advisories
import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import Provider

/// What is served, from documents and settings alone.
struct TreeTests {
    /// Every text of a tree of both versions, for a reviewer to read.
    @Test func theTreeIsAsStored() throws {
        let documents = try CSAFVersion.allCases.flatMap { try Sample.documents($0) }
        let tree = try ProviderTree(documents, Sample.settings(.provider))
        let kept = tree.files.filter { file in !["sha512", "html"].contains { file.path.hasSuffix($0) } }
        let text = kept.map { "== \($0.path)\n" + String(decoding: $0.bytes, as: UTF8.self).replacing("\r\n", with: "<CRLF>\n") }.joined()
        try Golden.check(text, "tree.txt")
    }

    @Test func theOrderOfDocumentsIsNothingToIt() throws {
        let documents = try CSAFVersion.allCases.flatMap { try Sample.documents($0) }
        let tree = try ProviderTree(documents, Sample.settings(.provider))
        #expect(try ProviderTree(documents.reversed(), Sample.settings(.provider)).files == tree.files)
        #expect(Set(tree.files.map(\.path)).count == tree.files.count)
    }

    @Test func theWellKnownMetadataAreThoseOfTheLeadingVersion() throws {
        let documents = try CSAFVersion.allCases.flatMap { try Sample.documents($0) }
        var settings = Sample.settings(.provider)
        for version in CSAFVersion.allCases {
            settings.leading = version
            let tree = try ProviderTree(documents, settings)
            #expect(tree[".well-known/csaf/provider-metadata.json"] == tree[".well-known/csaf/v\(version.rawValue)/provider-metadata.json"])
        }
        // Where there are documents of one version only, that one leads.
        settings.leading = .v20
        let one = try ProviderTree(try Sample.documents(.v21), settings)
        #expect(one[".well-known/csaf/provider-metadata.json"] == one[".well-known/csaf/v2.1/provider-metadata.json"])
        #expect(one[".well-known/csaf/v2.0/provider-metadata.json"] == nil)
    }

    @Test func nothingPublishedYetIsATreeToo() throws {
        let tree = try ProviderTree([], Sample.settings(.provider))
        let metadata = try ProviderMetadata(try #require(tree[ProviderLayout.metadata]))
        #expect(metadata.problems == [] && metadata.feeds.count == 1)
        #expect(tree[".well-known/csaf/v2.0/clear/index.txt"] == [])
    }

    /// What is closed stands in no file that is open.
    @Test(arguments: CSAFVersion.allCases) func openFilesSayNothingOfClosedDocuments(_ version: CSAFVersion) throws {
        let tree = try ProviderTree(try Sample.documents(version), Sample.settings(.provider))
        for file in tree.files where ProviderLayout.label(ofPath: file.path) == .clear {
            let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
            #expect(!text.contains("smd-sa-2099-003"), "\(file.path)")
        }
        #expect(tree[".well-known/csaf/v\(version.rawValue)/amber/2099/smd-sa-2099-003.json"] != nil)
    }

    @Test(.enabled(if: OfficialSchemas.isPresent)) func everyDocumentPassesItsSchema() throws {
        let schemas = try OfficialSchemas.load()
        let documents = try CSAFVersion.allCases.flatMap { try Sample.documents($0) }
        var settings = Sample.settings(.provider)
        (settings.maintainedFrom, settings.maintainedUntil) = (Sample.now, Sample.time("2100-01-01T00:00:00Z"))
        let tree = try ProviderTree(documents, settings, key: PublicKeyFile(fingerprint: String(repeating: "A", count: 40), armoured: []))
        func check(_ path: String, _ schema: String) throws {
            let bytes = try #require(tree[path], "\(path)")
            let report = try schemas.schema(schema).validate(ByteBlock(bytes))
            #expect(report.violations.map { "\($0.pointer) \($0.wording.english)" } == [], "\(path)")
        }
        try check(".well-known/csaf/v2.0/provider-metadata.json", "provider_json_schema.json")
        try check(".well-known/csaf/v2.1/provider-metadata.json", "provider.json")
        for label in ["clear", "amber"] {
            let name = label == "clear" ? "white" : label
            try check(".well-known/csaf/v2.0/\(label)/feed-tlp-\(name).json", "ROLIE_feed_json_schema.json")
            try check(".well-known/csaf/v2.0/\(label)/2099/smd-sa-2099-00\(label == "clear" ? 1 : 3).json", "csaf_json_schema.json")
            try check(".well-known/csaf/v2.1/\(label)/2099/smd-sa-2099-00\(label == "clear" ? 1 : 3).json", "csaf.json")
        }
    }

    @Test func whatCannotBePublishedIsNamed() throws {
        #expect(throws: ProviderError.noLabel(id: "X-1")) { try ProviderDocument(Sample.csaf("X-1", label: ""), place: "x") }
        #expect(throws: ProviderError.notReleased(id: "X-1")) { try ProviderDocument(Sample.csaf("X-1", status: "draft"), place: "x") }
        #expect(throws: ProviderError.self) { try ProviderDocument(Array("{".utf8), place: "x") }
        #expect(throws: ProviderError.self) { try ProviderDocument(Sample.csaf("X-1", label: "PINK"), place: "x") }
        let (one, other) = (try Sample.document("X 1"), try Sample.document("X_1"))
        #expect(throws: ProviderError.sameFile(path: ".well-known/csaf/v2.0/clear/2099/x_1.json", first: "X 1", second: "X_1")) {
            try ProviderTree([one, other], Sample.settings(.provider))
        }
        #expect(throws: ProviderError.noKey) { try ProviderTree([one], Sample.settings(.trustedProvider)) }
    }

    @Test func everyErrorHasItsOwnCodeAndWords() {
        let errors: [ProviderError] = [
            .settings([]), .notCSAF(place: "a", reason: Wording(ja: "b", en: "b")), .noLabel(id: "a"), .notReleased(id: "a"),
            .sameFile(path: "a", first: "b", second: "c"), .notATree(path: "a"), .couldNotWrite(path: "a", message: "b"),
            .cannotSwap(path: "a", message: "b"), .noKey, .badFingerprint("a"), .noGnuPG(message: "a"), .gnuPG(message: "a"), .elsewhere(url: "a"),
            .noMetadata(place: "a"), .tooSlow(url: "a", seconds: 1), .notAPlace("a"), .tooManyRequests(limit: 1),
        ]
        let codes = (1...17).map { number in number < 10 ? "PROV-00\(number)" : "PROV-0\(number)" }
        #expect(errors.map(\.code) == codes)
        for error in errors { #expect(error.wording.japanese != error.code && error.wording.english != error.code) }
    }
}
