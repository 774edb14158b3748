import PackageURL
import SBOM

/// What a Yocto build writes of an image: the list of its packages, and `license.manifest` with their recipes and licences.
enum YoctoReader {
    /// `NAME ARCHITECTURE VERSION` on each line.
    static func readImage(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.phase = "post-build"
        var lines = Lines(file.text(&harvest))
        while let line = lines.next() {
            let words = line.split { $0 == " " || $0 == "\t" }
            if words.isEmpty || words[0].hasPrefix("#") { continue }
            guard words.count == 3 else {
                harvest.note(.entryPassedOver(String(line), line: lines.number))
                continue
            }
            let version = String(words[2])
            try harvest.add(component(String(words[0]), version, recipe: nil, architecture: String(words[1]), &harvest))
        }
        guard !harvest.parts.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
    }

    /// A stanza for each package.
    static func readLicenses(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.phase = "post-build"
        var stanzas: [Stanza] = []
        let reader = StanzaReader(wanted: ["package name", "package version", "recipe name", "license"])
        let strays = try reader.read(file.text(&harvest)) { stanza throws(GenerationError) in stanzas.append(stanza) }
        for stray in strays { harvest.note(.entryPassedOver(stray.text, line: stray.line)) }
        for stanza in stanzas {
            // A recipe whose files lie in the image's folder is written without a package.
            guard let name = stanza["package name"] ?? stanza["recipe name"] else {
                harvest.note(.entryPassedOver(stanza.fields.first?.value ?? "", line: stanza.line))
                continue
            }
            var part = component(name, stanza["package version"], recipe: stanza["recipe name"], architecture: nil, &harvest)
            part.licenses = LicenseReading.claims(stanza["license"].map(YoctoLicense.spdx))
            try harvest.add(part)
        }
        guard !harvest.parts.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
    }

    /// A package; purl's type `yocto` names recipes, so that a package of another name says which package it is in a qualifier.
    static func component(
        _ name: String, _ version: String?, recipe: String?, architecture: String?, _ harvest: inout Harvest
    ) -> Component {
        let upstream = version.map(withoutRevision)
        var part = harvest.component(
            type: "yocto", name: recipe ?? name, version: upstream,
            qualifiers: [("arch", architecture), ("package", recipe == nil || recipe == name ? nil : name)])
        part.name = name
        part.version = version
        return part
    }

    /// `1.36.1-r0` is version 1.36.1 of the recipe, built for the first time.
    static func withoutRevision(_ version: String) -> String {
        guard let (upstream, revision) = version.cutAtLast("-"), revision.first == "r", revision.count > 1, !upstream.isEmpty else { return version }
        return revision.dropFirst().allSatisfy { $0.isNumber || $0 == "." } ? String(upstream) : version
    }
}
