import CPE
import Foundation
import PackageURL

@testable import Catalog

/// A labelled package rebuilt as a component of an SBOM: its purl, and the CPE name that a generator would guess for it.
struct LabelledComponent {
    var component: InventoryComponent
    var system: OperatingSystem?
    /// What the catalogue must speak of for the label to be decidable: an ecosystem, a distribution's release, or `generic`.
    var scope: String
    /// The key that an affected package must have; nil for programs, which are known by CPE only.
    var key: PackageKey?
    /// Whether the package is of a language ecosystem.
    var isLanguage = false

    /// nil where the label does not let one tell what kind of package it is.
    init?(_ label: Label) throws {
        guard let image = LabelledImage.named(label.image) else { return nil }
        let version = label.version
        if let vendor = Self.programs[label.package], image.language != "golang", Self.isProgram(label, image) {
            let name = try CPE(parsing: "cpe:2.3:a:\(vendor):\(version):*:*:*:*:*:*:*")
            component = InventoryComponent(
                reference: label.package, name: label.package, version: version,
                purl: try PackageURL(type: "generic", namespace: nil, name: label.package, version: version, strictness: .syntax), cpes: [name])
            scope = "generic"
            return
        }
        let purl: PackageURL
        if let distribution = image.distribution, Self.isOf(distribution.type, label) {
            system = OperatingSystem(name: distribution.name, release: distribution.release)
            purl = try PackageURL(type: distribution.type, namespace: distribution.name, name: label.package, version: version, strictness: .syntax)
        } else if let type = Self.language(label, image) {
            isLanguage = true
            purl = try Self.languagePurl(type, label)
        } else {
            return nil
        }
        let guess = try? CPE(
            lenient: "cpe:2.3:a:\(Self.escaped(label.package)):\(Self.escaped(label.package)):\(Self.escaped(version)):*:*:*:*:*:*:*")
        component = InventoryComponent(
            reference: label.package, name: label.package, version: version, purl: purl, cpes: guess.map { [$0] } ?? [])
        let identity = PackageIdentity(purl, componentVersion: version, system: system)
        scope = identity.scope
        key = identity.key
    }

    private static func languagePurl(_ type: String, _ label: Label) throws -> PackageURL {
        var version = label.version
        if type == "golang", label.package == "stdlib" { version = String(version.drop { !$0.isNumber }) }
        guard let slash = label.package.lastIndex(of: "/") else {
            // Labels give the artifact alone; the group is unknown, and only the name is.
            return try PackageURL(
                type: type, namespace: type == "maven" ? label.package : nil, name: label.package, version: version, strictness: .syntax)
        }
        let name = String(label.package[label.package.index(after: slash)...])
        return try PackageURL(type: type, namespace: String(label.package[..<slash]), name: name, version: version, strictness: .syntax)
    }

    /// Whether the version has the shape of the distribution's own.
    private static func isOf(_ type: String, _ label: Label) -> Bool {
        let version = label.version
        switch type {
        case "rpm": return [".el", ".module", ".fc", ".cm"].contains { version.contains($0) }
        case "apk":
            guard let dash = version.range(of: "-r", options: .backwards) else { return false }
            return !version[dash.upperBound...].isEmpty && version[dash.upperBound...].allSatisfy(\.isNumber)
        default:
            if native.contains(where: { label.package.hasPrefix($0) }) { return true }
            guard let dash = version.lastIndex(of: "-") else { return false }
            return version[version.index(after: dash)...].first?.isNumber == true && version.first?.isNumber == true
        }
    }

    /// Debian's own packages, whose versions have no hyphen.
    private static let native = ["apt", "libapt", "dpkg", "base-files", "debconf"]

    private static func language(_ label: Label, _ image: LabelledImage) -> String? {
        if label.package == "stdlib" || label.package.contains("/") && label.version.hasPrefix("v") { return "golang" }
        return exceptions[label.package] ?? image.language.flatMap { $0 == "generic" ? nil : $0 }
    }

    private static let exceptions = ["pip": "pypi", "url-regex": "npm", "aiohttp": "pypi", "numpy": "pypi", "cryptography": "pypi", "Django": "pypi"]

    private static func isProgram(_ label: Label, _ image: LabelledImage) -> Bool {
        image.language == "generic" && image.distribution.map { !isOf($0.type, label) } ?? true || label.package == "node"
            || label.package == "python"
                && image.language == "pypi" && image.distribution.map { !isOf($0.type, label) } ?? false
    }

    /// Vendor and product under which the NVD knows programs that scanners find as bare files.
    private static let programs = ["go": "golang:go", "python": "python:python", "node": "nodejs:node.js", "busybox": "busybox:busybox"]

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            if !character.isLetter, !character.isNumber, character != "_", character != ".", character != "-" { result += "\\" }
            result.append(character)
        }
        return result
    }
}
