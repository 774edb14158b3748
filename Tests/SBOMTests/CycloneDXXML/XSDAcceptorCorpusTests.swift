import Foundation
import JSONStream
import Testing

@testable import XMLSchema

/// Whatever is told to be valid without libxml2, libxml2 finds valid too.
@Suite struct XSDAcceptorCorpusTests {
    private static func schemas() throws -> [String: XMLSchema] {
        let root = try #require(TestData.root).appending(path: "schemas/cyclonedx")
        var library = XMLSchemaLibrary()
        let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil).filter { $0.pathExtension == "xsd" }
        for file in files { library.add(ByteBlock(try Data(contentsOf: file)), name: file.lastPathComponent) }
        var schemas: [String: XMLSchema] = [:]
        for minor in 0...7 { schemas["1.\(minor)"] = try XMLSchema(library, name: "bom-1.\(minor).xsd", isDeferred: true) }
        return schemas
    }

    /// The documents of the specification, each with the version in its folder's name.
    private static func documents(_ body: (String, String, [UInt8]) throws -> Void) throws {
        try Corpus.unpacked("cyclonedx-spec-tests") { folder in
            for entry in try Corpus.entries(of: "cyclonedx-spec-tests") where entry.path.hasSuffix(".xml") {
                guard let version = entry.path.split(separator: "/").dropLast().last.map(String.init) else { continue }
                try body(entry.path, version, Array(try Data(contentsOf: folder.appending(path: entry.path))))
            }
        }
    }

    /// Nothing that libxml2 refuses is taken, and nearly everything that is valid is: else there would be no gain.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func takesWhatIsValid() throws {
        let schemas = try Self.schemas()
        var wrong: [String] = []
        var (valid, taken) = (0, 0)
        try Self.documents { path, version, bytes in
            guard let schema = schemas[version] else { return }
            let block = ByteBlock(bytes)
            let isValid = (try? schema.judge(block))?.violations.isEmpty ?? false
            let isTaken = schema.accepts(block)
            if isTaken, !isValid { wrong.append(path) }
            if isValid { valid += 1 }
            if isValid, isTaken { taken += 1 }
        }
        #expect(wrong == [])
        #expect(valid > 150 && taken * 10 > valid * 8, "\(taken) of \(valid) taken")
    }

    /// Real documents of hundreds of components are taken: they are what it is for.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: ["ladder-500.cdx16", "conv-dicomgw.syft.cdx1.5"])
    func takesRealDocuments(name: String) throws {
        let file = try #require(TestData.root).appending(path: "sboms/generated/\(name).xml.gz")
        let schema = try #require(try Self.schemas()["1.\(name.last ?? "6")"])
        let block = try Corpus.block(file)
        #expect(schema.accepts(block))
        #expect(try schema.judge(block).violations.isEmpty)
    }

    /// Changed documents, many of them invalid: the two never contradict each other.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func neverTakesWhatIsNot() throws {
        let schemas = try Self.schemas()
        var random = SeededNumbers(seed: 20_261_128)
        var wrong: [String] = []
        var (run, taken) = (0, 0)
        try Self.documents { path, version, bytes in
            guard let schema = schemas[version], path.contains("/valid-"), bytes.count < 20_000 else { return }
            for _ in 0..<40 {
                let changed = Self.changed(bytes, &random)
                guard !changed.contains(Array("<!DOCTYPE".utf8)) else { continue }
                run += 1
                let block = ByteBlock(changed)
                guard schema.accepts(block) else { continue }
                taken += 1
                let violations = (try? schema.judge(block))?.violations
                if violations?.isEmpty != true, wrong.count < 5 {
                    wrong.append("\(path): \(violations?.first?.message ?? "not well-formed")\n\(String(decoding: changed, as: UTF8.self))")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n\n"))")
        #expect(run > 3_000 && taken > 300, "\(taken) of \(run) taken")
    }

    private static let words = [
        "", " ", "x", "1", "0", "-1", "true", "TRUE", " true ", "a b", "a  b", "\n", "2024-02-30", "2024-02-29T10:00:00Z", "http://[::1]/", "a:b%zz",
        "%41", "MIT", "mit", "library", "1.5", "1e3", "９", "sha", "\t", "&amp;", "&#10;", "urn:uuid:1", "a#b#c", "http://a:b/", "<z/>", "<!-- c -->",
    ]

    /// The document with a tag, an element's text or a value of an attribute changed, gone or twice.
    private static func changed(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        var changed = bytes
        let marks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") || bytes[$0] == UInt8(ascii: "\"") }
        guard marks.count > 4 else { return bytes }
        for _ in 0..<(1 + random.next(2)) {
            let start = marks[2 + random.next(marks.count - 3)]
            guard start < changed.count else { continue }
            let isTag = changed[start] == UInt8(ascii: "<")
            let stop = isTag ? UInt8(ascii: ">") : UInt8(ascii: "\"")
            guard let end = changed[(start + 1)...].firstIndex(of: stop) else { continue }
            let word = Array(words[random.next(words.count)].utf8)
            switch random.next(isTag ? 5 : 2) {
            // The text behind a tag, or the value between the quotes.
            case 0:
                let (from, to) = isTag ? (end + 1, changed[end...].firstIndex(of: UInt8(ascii: "<")) ?? end + 1) : (start + 1, end)
                changed.replaceSubrange(from..<max(from, to), with: word)
            case 1: changed.insert(contentsOf: word, at: end)
            case 2: changed.removeSubrange(start...end)
            case 3: changed.insert(contentsOf: Array(changed[start...end]), at: start)
            // A whole element, if it is a small one, gone or twice.
            default:
                let name = changed[(start + 1)..<end].prefix { $0 != 32 && $0 != UInt8(ascii: "/") }
                let close = Array("</".utf8) + name + Array(">".utf8)
                guard let place = changed[end...].firstRange(of: close) else { continue }
                let element = Array(changed[start..<place.upperBound])
                if random.next(2) == 0 {
                    changed.removeSubrange(start..<place.upperBound)
                } else {
                    changed.insert(contentsOf: element, at: start)
                }
            }
        }
        return changed
    }
}

/// Numbers that are the same in every run (xorshift).
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ below: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 2) % max(1, below)
    }
}
