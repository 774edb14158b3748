import JSONStream
import SBOM
import XMLStream

/// Digests of `gradle/verification-metadata.xml`, which Gradle holds what it fetches against (Gradle manual, "Verifying dependencies").
struct GradleChecksums {
    private static let largest = 64 << 20
    private static let algorithms: [(element: String, algorithm: HashAlgorithm)] = [
        ("sha512", .sha512), ("sha256", .sha256), ("sha1", .sha1), ("md5", .md5),
    ]

    private var sums: [String: [Hash]] = [:]

    /// Those beside `file`; none if there is no such file, or none that can be read.
    init(beside file: SourceFile) {
        guard let block = file.neighbour("gradle/verification-metadata.xml", limit: Self.largest), let root = try? XMLNode.read(block) else { return }
        for component in root.child("components")?.all("component") ?? [] {
            guard let group = component.attribute("group"), let name = component.attribute("name"), let version = component.attribute("version")
            else { continue }
            // Of a component's files the library itself; its pom and its sources are others.
            let library = component.all("artifact").first { artifact in
                ["jar", "aar"].contains { artifact.attribute("name") == "\(name)-\(version).\($0)" }
            }
            guard let library else { continue }
            var hashes: [Hash] = []
            for (element, algorithm) in Self.algorithms {
                for sum in library.all(element) { if let hash = sum.attribute("value").flatMap({ Hash(algorithm, hex: $0) }) { hashes.append(hash) } }
            }
            sums["\(group):\(name):\(version)"] = hashes
        }
    }

    /// Digests of the library of a module.
    subscript(module: String) -> [Hash] { sums[module] ?? [] }
}
