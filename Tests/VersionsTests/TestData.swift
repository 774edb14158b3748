import Foundation
import Testing

/// The official vectors, which are not part of the repository.
enum TestData {
    /// `../shared/data` beside the repository, or where MIMAMORI_TEST_DATA says.
    static let root: URL? = {
        let manager = FileManager.default
        if let path = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"] { return URL(fileURLWithPath: path) }
        var repository = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { repository.deleteLastPathComponent() }
        let folder = repository.deletingLastPathComponent().appendingPathComponent("shared/data")
        return manager.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isPresent: Bool { root != nil }

    /// The contents of a file that must be there when the data are.
    static func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: #require(root).appendingPathComponent(path))
    }
}
