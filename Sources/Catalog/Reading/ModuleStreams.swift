/// The module streams that OSV records of RPM distributions name in words only.
///
/// AlmaLinux and Rocky Linux title their advisories as Red Hat does (`Important: postgresql:12 security update`), and say nowhere else which stream's builds are meant. Without
/// that a build of `postgresql:10` is older than the one with the fix, and not affected all the same.
enum ModuleStreams {
    /// Makes the stream a condition of what is built for a module. A package of a record that names two streams is affected in either.
    static func put(into record: inout VulnerabilityRecord) {
        guard record.affected.first?.package.type == "rpm", let title = record.summary else { return }
        // Few titles name one, and an advisory may have a thousand packages.
        let streams = named(title)
        guard !streams.isEmpty, record.affected.contains(where: isOfModule) else { return }
        record.affected = record.affected.flatMap { package in
            guard isOfModule(package) else { return [package] }
            return streams.map { stream in
                var package = package
                let platform = ProductStatement.Platform(name: PackageCondition.module(stream).name)
                package.statement = ProductStatement(.affected, product: package.package.name, platform: platform)
                return package
            }
        }
    }

    /// Builds for modules have that in their release: `1.module+el8.4.0+…`, `1.module_el8…`.
    private static func isOfModule(_ package: AffectedPackage) -> Bool {
        package.statement.isPlain && package.ranges.contains { $0.events.contains { $0.kind == .fixed && isOfModule($0.version) } }
    }

    private static func isOfModule(_ version: String) -> Bool {
        let bytes = version.utf8.span
        guard bytes.count >= mark.count else { return false }
        return (0...(bytes.count - mark.count)).contains { start in mark.indices.allSatisfy { bytes[start + $0] == mark[$0] } }
    }

    private static let mark = Array(".module".utf8)

    /// The words `name:stream` of a title, each once; behind a slash stands which of its packages are meant (`httpd:2.4/mod_http2`). The colon behind
    /// a severity has a space after it, that of an address a slash, and the number of an advisory (`RHSA-2024:1786`) has no small letter.
    private static func named(_ title: String) -> [String] {
        guard hasColonInWord(title) else { return [] }
        var found: [String] = []
        for word in title.split(whereSeparator: { !isOfName($0) && $0 != ":" && $0 != "/" }) {
            let parts = word.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let first = parts[1].first, first.isLetter || first.isNumber, parts[0].contains(where: \.isLowercase),
                parts[0].allSatisfy(isOfName)
            else { continue }
            var stream = parts[1].prefix(while: isOfName)
            while stream.last.map({ ".-".contains($0) }) == true { stream.removeLast() }
            let name = String(parts[0] + ":" + stream)
            if !found.contains(name) { found.append(name) }
        }
        return found
    }

    /// Most titles have a colon behind the severity, and nothing is made of those.
    private static func hasColonInWord(_ title: String) -> Bool {
        var isBehindColon = false
        for byte in title.utf8 {
            if isBehindColon, byte > 32 { return true }
            isBehindColon = byte == UInt8(ascii: ":")
        }
        return false
    }

    /// What names of modules and streams are written with.
    private static func isOfName(_ letter: Character) -> Bool { letter.isASCII && (letter.isLetter || letter.isNumber || "._-+".contains(letter)) }
}
