import Foundation

/// The real test data beside the repository.
enum TestData {
    /// `../shared/data`, or `MIMAMORI_TEST_DATA`; nil where there is none.
    static let root: URL? = {
        if let path = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"] { return URL(filePath: path) }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = repository.deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isPresent: Bool { root != nil }

    static func path(_ relative: String) -> String { root?.appending(path: relative).path ?? relative }
}
