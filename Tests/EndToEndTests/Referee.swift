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

    /// What it has against documents, each with the version of CSAF that it names.
    static func check(_ documents: [String: [String: Any]]) throws {
        guard let program else {
            print(
                "not carried out: the package `csaf` of PyPI is not here (scripts/test puts it into .build-csaf); the documents were not held against it"
            )
            return
        }
        for (file, document) in documents {
            let version = (document["document"] as? [String: Any])?["csaf_version"] as? String
            let arguments = ["validate"] + (version == "2.0" ? ["--spec-version", "v20"] : []) + ["--preset", "full", "--no-network", file]
            let ended = try ChildProgram(program, arguments, isJoined: true).run()
            #expect(ended.status == 0, "\(file): \(ended.text)")
        }
    }
}
