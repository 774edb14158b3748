import Foundation
import Testing

@testable import Catalog

/// No change of the rules of matching goes without notice: the mark under which answers are kept is that of the sources.
@Suite struct MatcherRulesTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardizedFileURL
    private static let place = sources.appending(path: "Catalog/Matching/Matcher+rules.swift")

    /// All that has a part in an answer or in what is kept of one: reading of identifiers and versions, the rules, their writing to the register. What is
    /// read from feeds is not here: it is in the catalogue, which has marks of its own.
    private static let folders = [
        "CPE", "CVSS", "Catalog/Identity", "Catalog/Matching", "Catalog/Rematching", "PackageURL", "Registry/Findings", "Versions",
    ]

    @Test func theMarkIsThatOfTheSources() throws {
        let mark = try Self.mark(of: Self.folders.flatMap(Self.files))
        if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] == "1", mark != Matcher.rules {
            let text = try String(contentsOf: Self.place, encoding: .utf8)
            try text.replacing("let rules = \(Matcher.rules)", with: "let rules = \(mark)").write(to: Self.place, atomically: true, encoding: .utf8)
            Issue.record("the mark was renewed: build again")
            return
        }
        #expect(
            mark == Matcher.rules,
            "the code of matching changed: releases must be matched anew. MIMAMORI_UPDATE_GOLDEN=1 swift test --filter MatcherRulesTests renews the mark"
        )
    }

    @Test func commentsAndLayoutHaveNoPartInIt() {
        let plain = "let a = 1\nlet b = 2"
        #expect(Self.code("// why\nlet a = 1\n\n    /// what\n  let b = 2  \n") == plain)
        #expect(Self.code("let a = 1\nlet b = 3") != plain)
    }

    private static func files(_ folder: String) throws -> [URL] {
        let found = FileManager.default.enumerator(at: sources.appending(path: folder), includingPropertiesForKeys: nil)
        let files = (found?.allObjects ?? []).compactMap { $0 as? URL }.filter {
            $0.pathExtension == "swift" && $0.lastPathComponent != place.lastPathComponent
        }
        try #require(!files.isEmpty, "\(folder)")
        return files.sorted { $0.path < $1.path }
    }

    /// FNV-1a, 63 bits, over the code of the files.
    private static func mark(of files: [URL]) throws -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for file in files {
            for byte in try (code(String(contentsOf: file, encoding: .utf8)) + "\n;\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return Int(hash >> 1)
    }

    /// The lines of code: comments say nothing to a program.
    private static func code(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(
            separator: "\n")
    }
}
