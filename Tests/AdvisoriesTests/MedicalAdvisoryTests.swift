import Foundation
import JSONStream
import Testing

@testable import Advisories

/// The medical advisories of CISA: what they are found to lack must be what the referee found, and nothing may be lost in writing.
@Suite(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
struct MedicalAdvisoryTests {
    /// Names of the referee's tests as the standard numbers them.
    private static func number(_ name: String) -> String {
        guard let underscore = name.firstIndex(of: "_") else { return name }
        return String(name[name.index(after: underscore)...].map { $0 == "_" ? "." : $0 })
    }

    /// Test numbers for which the referee says nothing, says less, or has one number for several.
    private static func comparable(_ id: String) -> String? {
        if id.hasPrefix("6.1.27") { return "6.1.27" }
        return ["json", "schema", "6.3.6", "6.3.7", "6.3.8"].contains(id) ? nil : id
    }

    @Test func verdictsAreTheReferees() throws {
        let folder = try #require(TestData.root?.appending(path: "advisories/cisa-icsma"))
        let verdicts = try CSAFDocument(ByteBlock(try Data(contentsOf: folder.appending(path: "referee_verdicts.json")))).root
        var validator = CSAFValidator()
        var checked = 0
        var differences: [String] = []
        for item in verdicts.list("files") {
            guard let file = item.text("file"), let bytes = try? Data(contentsOf: folder.appending(path: file)) else { continue }
            checked += 1
            let ours = Set(try validator.validate(ByteBlock(bytes)).results.compactMap { Self.comparable($0.test) })
            let theirs = Set((item["findings"]?.members ?? []).compactMap { Self.comparable(Self.number($0.key)) })
            for test in ours.symmetricDifference(theirs).sorted() {
                differences.append("\(file) \(test) \(ours.contains(test) ? "ours" : "referee")")
            }
        }
        #expect(checked > 90)
        #expect(differences == CaseExceptions.medical, "\(differences)")
    }

    @Test func everyFaultIsNamed() throws {
        let folder = try #require(TestData.root?.appending(path: "advisories/mutants-csaf-2.0"))
        let expected = try CSAFDocument(ByteBlock(try Data(contentsOf: folder.appending(path: "expected.json")))).root
        var validator = CSAFValidator()
        for item in expected.list("files") {
            let name = try #require(item.text("name"))
            guard let bytes = try? Data(contentsOf: folder.appending(path: "files/\(name)")) else { continue }
            let found = Set(try validator.validate(ByteBlock(bytes)).results.filter { $0.severity == .error }.map(\.test))
            if let target = item.text("target") {
                // Without the official schema its faults are not seen; the profile's tests have numbers of their own.
                guard target != "schema" else { continue }
                #expect(found.contains { $0 == target || $0.hasPrefix(target + ".") }, "\(name): \(found.sorted())")
            } else {
                #expect(found.isEmpty, "\(name): \(found.sorted())")
            }
        }
    }

    @Test func nothingIsLost() throws {
        let root = try #require(TestData.root?.appending(path: "advisories"))
        let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var count = 0
        for case let url as URL in walk where url.pathExtension == "json" && url.path.contains("csa") {
            guard let document = try? CSAFDocument(ByteBlock(try Data(contentsOf: url))), document.version != nil else { continue }
            count += 1
            let once = CSAFWriter.write(document)
            let again = try CSAFDocument(ByteBlock(once))
            #expect(CSAFWriter.sorted(again.root.json) == CSAFWriter.sorted(document.root.json), "\(url.lastPathComponent)")
            #expect(CSAFWriter.write(again) == once, "\(url.lastPathComponent)")
        }
        #expect(count > 1000)
    }
}
