import JSONStream
import PackageURL
import SBOM

/// Gradle's `gradle.lockfile`: `group:name:version=configurations` on each line; digests where the project has them (``GradleChecksums``). It states no relations.
///
/// `buildscript-gradle.lockfile` is of what the build itself runs. Before Gradle 7 each configuration had a file of its own, with lines of `group:name:version`.
enum GradleLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var lines = Lines(file.text(&harvest))
        var isEmpty = true
        let checksums = GradleChecksums(beside: file)
        let name = file.path.cutAtLast("/").map { String($0.after) } ?? file.path
        let isOfBuild = name.hasPrefix("buildscript-")
        let ownConfiguration = name.hasSuffix(".lockfile") && !name.hasSuffix("gradle.lockfile") ? name.dropLast(".lockfile".utf8.count) : nil
        while let line = lines.next() {
            let text = line.trimmed
            if text.isEmpty || text.hasPrefix("#") { continue }
            if text.hasPrefix("empty=") {
                isEmpty = false
                continue
            }
            guard let (module, configurations) = text.cut(at: "=") ?? ownConfiguration.map({ (text[...], $0) }) else {
                harvest.note(.entryPassedOver(String(text), line: lines.number))
                continue
            }
            let parts = module.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == 3, !parts.contains(where: { $0.isEmpty || $0.contains("/") || $0.contains("@") }) else {
                harvest.note(.entryPassedOver(String(text), line: lines.number))
                continue
            }
            var part = harvest.component(type: "maven", namespace: parts[0], name: parts[1], version: parts[2])
            part.hashes = checksums[String(module)]
            if isOfBuild || configurations.split(separator: ",").allSatisfy(isForDevelopment) { part.scope = .excluded }
            try harvest.add(part)
        }
        guard !isEmpty || !harvest.parts.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
    }

    private static func isForDevelopment(_ configuration: Substring) -> Bool {
        let name = configuration.lowercased()
        return name.hasPrefix("test") || name.contains("androidtest") || name.contains("unittest") || name.contains("annotationprocessor")
            || ["checkstyle", "pmd", "spotbugs", "jacocoagent", "jacocoant", "detekt", "ktlint"].contains(name)
    }
}
