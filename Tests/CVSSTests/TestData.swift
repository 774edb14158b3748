import Foundation

/// The shared test data beside the repository, or wherever `MIMAMORI_TEST_DATA` says.
enum TestData {
    static let root: URL? = {
        let manager = FileManager.default
        if let path = ProcessInfo.processInfo.environment["MIMAMORI_TEST_DATA"] { return URL(fileURLWithPath: path) }
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = repository.deletingLastPathComponent().appendingPathComponent("shared/data")
        return manager.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isPresent: Bool { root != nil }

    /// The lines of a file, without empty ones; a file that is not there is an error.
    static func lines(_ path: String) throws -> [String] {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }

    static func data(_ path: String) throws -> Data {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: root.appendingPathComponent(path))
    }
}
