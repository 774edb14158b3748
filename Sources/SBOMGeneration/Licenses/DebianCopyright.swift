import JSONStream
import SBOM

/// The licences in a Debian package's copyright file, if that is machine-readable (DEP-5, copyright-format 1.0 section 7).
enum DebianCopyright {
    /// Largest file that is read: that of Chromium has 5 MB.
    private static let largest = 16 << 20

    /// The declared licences of `package`; none if its copyright file is not there, or is plain text that names none of Debian's common licences.
    static func claims(package: String, _ file: SourceFile) -> [LicenseClaim] {
        // A name is a part of a path here, and may not lead elsewhere.
        guard !package.contains("/"), package != "..", package != "." else { return [] }
        guard let block = file.neighbour("usr/share/doc/\(package)/copyright", limit: largest) else { return [] }
        let text = String(decoding: block.copied(), as: UTF8.self)
        let found = licenses(text)
        return found.isEmpty ? common(text) : LicenseReading.claims(found)
    }

    /// The common licences whose files a text points to instead of giving them (Debian Policy 12.5): `/usr/share/common-licenses/GPL-2`.
    ///
    /// Whether a later version will do as well, only the words around it say, so those of GNU stay names and become no ids of SPDX.
    static func common(_ text: String) -> [LicenseClaim] {
        let bytes = Array(text.utf8)
        let mark = Array("/common-licenses/".utf8)
        var found: [String] = []
        var at = 0
        while let slash = bytes[at...].firstIndex(of: mark[0]) {
            at = slash + 1
            guard bytes[slash...].starts(with: mark) else { continue }
            var name = bytes[(slash + mark.count)...].prefix { byte in
                byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
            // The end of the sentence.
            while name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: "-") { name.removeLast() }
            let license = String(decoding: name, as: UTF8.self)
            if !license.isEmpty, !found.contains(license) { found.append(license) }
        }
        return found.flatMap { name in
            name.contains("GPL") || name.contains("GFDL") ? [LicenseClaim(name, form: .name, basis: .declared)] : LicenseReading.claims([name])
        }
    }

    /// The first lines of the `License` fields that belong to the whole or to files, in SPDX spelling where the short names are known.
    static func licenses(_ text: String) -> [String] {
        var found: [String] = []
        var isFirst = true
        var isMachineReadable = false
        _ = try? StanzaReader(wanted: ["format", "files", "license"]).read(text) { stanza throws(GenerationError) in
            if isFirst { isMachineReadable = stanza["format"].map { $0.contains("copyright-format") || $0.contains("dep5") } ?? false }
            defer { isFirst = false }
            guard isFirst || stanza["files"] != nil, let license = stanza["license"] else { return }
            let name = spdx(license.prefix { !$0.isNewline }.trimmed)
            if !name.isEmpty, !found.contains(name) { found.append(name) }
        }
        return isMachineReadable ? found : []
    }

    /// Debian's short names as SPDX writes them; operators in capitals. A comma, which ends an `and`, is left away where nothing hangs on it.
    static func spdx(_ text: Substring) -> String {
        text.split(separator: " ").map { word in
            var word = word
            if word.last == ",", word.count > 1 { word.removeLast() }
            switch word.lowercased() {
            case "and": return "AND"
            case "or", "|": return "OR"
            case "with": return "WITH"
            default: return shortName(word)
            }
        }.joined(separator: " ")
    }

    private static func shortName(_ word: Substring) -> String {
        if let name = names[word.lowercased()] { return name }
        let isLater = word.last == "+"
        let plain = (isLater ? word.dropLast() : word).lowercased()
        guard let (family, version) = plain.cutAtLast("-"), let name = families[String(family)] else { return String(word) }
        let full = version.contains(".") ? String(version) : "\(version).0"
        return "\(name)-\(full)-\(isLater ? "or-later" : "only")"
    }

    /// Families whose SPDX ids say whether later versions will do.
    private static let families = ["gpl": "GPL", "lgpl": "LGPL", "agpl": "AGPL", "gfdl": "GFDL"]
    private static let names = [
        "expat": "MIT", "zlib": "Zlib", "isc": "ISC", "artistic": "Artistic-1.0-Perl", "apache-2": "Apache-2.0", "psf": "PSF-2.0", "x11": "X11",
        "gfdl-niv-1.3": "GFDL-1.3-no-invariants-only", "gfdl-niv-1.3+": "GFDL-1.3-no-invariants-or-later",
        "gfdl-niv-1.2": "GFDL-1.2-no-invariants-only", "gfdl-niv-1.2+": "GFDL-1.2-no-invariants-or-later",
    ]
}
