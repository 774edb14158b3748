import Foundation
import TestPrograms
import Testing

/// The package `csaf` of PyPI (one of the standard's editors wrote it), where it is there: `csaf` in PATH or named by `MIMAMORI_TEST_CSAF`. A test that wants
/// it says so in its output where it is not.
enum Referee {
    static let program: String? = {
        let environment = ProcessInfo.processInfo.environment
        let named = environment["MIMAMORI_TEST_CSAF"]
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let places =
            [named, repository.appending(path: ".build-csaf/bin/csaf").path].compactMap { $0 }
            + (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/csaf" }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// What it has against documents, each with the version of CSAF that it names, and against the tree that they are from.
    ///
    /// Where it errs stands in docs/referees-advisories.md: of changes.csv it takes the columns the other way round, and of metadata it knows 2.1 alone.
    static func check(_ documents: [String: [String: Any]], tree: String, key: String) throws {
        guard let program else {
            print("not carried out: the package `csaf` of PyPI is not here (scripts/test puts it into .build-csaf); nothing was held against it")
            return
        }
        func ask(_ arguments: [String]) throws -> ChildProgram.Ended { try ChildProgram(program, arguments, isJoined: true).run() }
        for (file, document) in documents {
            let version = (document["document"] as? [String: Any])?["csaf_version"] as? String
            let older = version == "2.0" ? ["--spec-version", "v20"] : []
            let verdict = try ask(["validate"] + older + ["--preset", "full", "--no-network", "--format", "deprecated-json", file])
            #expect(verdict.status == 0 && verdict.text.contains(/"isValid":\s*true/), "\(file): \(verdict.text)")
            for look in [["filename", file], ["hash", file], ["sign", "--key", key, file]] {
                let answer = try ask(["relate"] + look)
                #expect(answer.status == 0, "\(look): \(answer.text)")
            }
        }
        let metadata = try ask(["distribute", "provider", "\(tree)/.well-known/csaf/v2.1/provider-metadata.json"])
        #expect(metadata.status == 0, "\(metadata.text)")
        for version in ["2.0", "2.1"] {
            let audit = try ask(["distribute", "audit", "\(tree)/.well-known/csaf/v\(version)/clear"]).text
            #expect(audit.contains("year-folders: PASS") && audit.contains("index-txt: PASS"), "\(audit)")
        }
    }
}
