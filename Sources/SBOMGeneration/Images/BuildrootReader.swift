import JSONStream
import PackageURL
import SBOM
import Tables

/// `legal-info/manifest.csv`, which Buildroot writes with `make legal-info`.
enum BuildrootReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "build"
        let rows: [[String]]
        do throws(TableError) { rows = try CSVReader.read(file.block).rows } catch { throw .damaged(error) }
        guard let header = rows.first.map({ $0.map { String($0.trimmed).uppercased() } }), let name = header.firstIndex(of: "PACKAGE") else {
            throw .notWhatItSays(file.kind, line: 1)
        }
        func column(_ title: String) -> Int? { header.firstIndex { $0.hasPrefix(title) } }
        let (version, license, archive) = (column("VERSION"), column("LICENSE"), column("SOURCE ARCHIVE"))
        let (site, needs) = (column("SOURCE SITE"), column("DEPENDENCIES WITH LICENSES"))
        var indices: [String: Int] = [:]
        var wanted: [(from: Int, names: String)] = []
        for (number, row) in rows.enumerated().dropFirst() {
            func cell(_ column: Int?) -> String? {
                guard let column, column < row.count, row[column] != "unknown", row[column] != "not saved" else { return nil }
                return row[column].isEmpty ? nil : row[column]
            }
            guard let package = cell(name) else {
                if row.contains(where: { !$0.isEmpty }) { harvest.note(.entryPassedOver(row.joined(separator: ","), line: number + 1)) }
                continue
            }
            let address = cell(site).flatMap { Self.address($0, cell(archive)) }
            // purl has no type for Buildroot: the upstream project's name and version are those of the package.
            var part = harvest.component(type: "generic", name: package, version: cell(version), qualifiers: [("download_url", address)])
            part.licenses = LicenseReading.claims(split(cell(license)))
            if let address { part.externalReferences = [ExternalReference(type: "distribution", locator: address)] }
            let index = try harvest.add(part)
            indices[package] = index
            if let names = cell(needs) { wanted.append((index, names)) }
        }
        guard !harvest.parts.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
        // `skeleton [unknown] toolchain-external [GPL-3.0+]`: names with their licences in brackets.
        for (from, names) in wanted {
            for word in withoutBrackets(names).split(separator: " ") {
                if let index = indices[String(word)] { try harvest.need(from, index) }
            }
        }
    }

    /// Where an archive is fetched from; nil for what is no address, such as the `no` of what lies in the tree itself.
    static func address(_ site: String, _ archive: String?) -> String? {
        // A secret may have every mark in it at which an address is cut.
        let plain = plain(site.withoutSecret)
        let site = RepositoryAddress.asAddress(plain) ?? plain
        guard site.contains("://") else { return nil }
        return archive.map { "\(site)/\($0)" } ?? site
    }

    /// Buildroot writes how it fetches before the address: `https+https://…`.
    private static func plain(_ site: String) -> String {
        var site = site
        if let (method, rest) = site.cut(at: "+"), rest.contains("://"), !method.contains("/") { site = String(rest) }
        while site.hasSuffix("/") { site.removeLast() }
        return site
    }

    /// Licences with commas between them, some saying in parentheses what they are of: `GPL-2.0, LGPL-2.1+ (libs), MIT or BSD-3-Clause`.
    static func split(_ text: String?) -> [String] {
        guard let text else { return [] }
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ",", depth <= 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
            if character == ")" { depth -= 1 }
        }
        return parts.map { part in
            let part = part.trimmed
            // `(GPL-2.0 or MIT)` is a choice; `LGPL-2.1+ (libs)` says what the licence is of.
            guard part.last == ")", let (license, _) = part.cut(at: "("), !license.trimmed.isEmpty else { return String(part) }
            return String(license.trimmed)
        }
    }

    private static func withoutBrackets(_ text: String) -> String {
        var plain = ""
        var depth = 0
        for character in text {
            if character == "[" { depth += 1 }
            if depth == 0 { plain.append(character) }
            if character == "]" { depth = Swift.max(0, depth - 1) }
        }
        return plain
    }
}
