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
}
