import Foundation

/// Where the test data beside the repository are.
enum TestData {
    /// The folder `../shared/data` beside the repository, or what `MIMAMORI_TEST_DATA` names; nil if it is not there.
    static let root: URL? = {
        let environment = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"].map { URL(fileURLWithPath: $0) }
        let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = environment ?? repository.deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isPresent: Bool { root != nil }

    /// The bytes of a file below `root`.
    static func file(_ path: String) throws -> Data {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: root.appending(path: path))
    }

    /// The names of the files in a folder below `root` that end in `suffix`, sorted.
    static func files(in folder: String, suffix: String) throws -> [String] {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        return try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).filter { $0.hasSuffix(suffix) }.sorted()
    }
}
