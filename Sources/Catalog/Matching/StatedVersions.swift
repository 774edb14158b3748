import CPE
import PackageURL
import Versions

/// The versions that a component is given by its purl, by its CPE names and beside them, where they contradict each other (a purl `lodash@4.17.21`
/// with the version 4.17.20).
enum StatedVersions {
    /// The versions that are not the same; nil where there is no contradiction. Of nearly all components that is told without making anything.
    static func contradicting(_ component: InventoryComponent) -> [String]? {
        guard mayDiffer(component) else { return nil }
        let names = Set(component.cpes.compactMap(\.version.literal))
        // Names of several versions are of several products.
        let named = names.count == 1 ? names.first : nil
        let stated = [VersionText.stated(component.purl?.version), named, VersionText.stated(component.version)].compactMap { $0 }
        guard let first = stated.first, isVersion(plain(first, component)) else { return nil }
        let scheme = component.purl.flatMap { VersionScheme.named($0.type) } ?? .generic
        var versions = [first]
        for other in stated.dropFirst()
        where !agree(plain(first, component), plain(other, component), scheme) || areOtherBuilds(first, other, component, scheme) {
            if isVersion(plain(other, component)), !versions.contains(other) { versions.append(other) }
        }
        return versions.count > 1 ? versions : nil
    }

    private static func mayDiffer(_ component: InventoryComponent) -> Bool {
        if let own = component.version, let version = component.purl?.version, !isSame(own.utf8.span, version.utf8.span) { return true }
        guard component.version != nil || component.purl?.version != nil else { return false }
        let names = component.cpes.span
        for index in names.indices {
            if let own = component.version, names[index].mayHaveVersion(own.utf8.span) { continue }
            if let version = component.purl?.version, names[index].mayHaveVersion(version.utf8.span) { continue }
            return true
        }
        return false
    }

    /// Whether one is the other, before which an epoch or a `v` may stand: those are told apart, if they differ, by the slow way.
    private static func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        let (long, short) = left.count < right.count ? (right, left) : (left, right)
        let more = long.count - short.count
        guard more == 0 || long[more - 1] == UInt8(ascii: ":") || more == 1 && long[0] == UInt8(ascii: "v") else { return false }
        for index in short.indices where short[index] != long[more + index] { return false }
        return true
    }

    /// Without what does not count: an epoch and a distribution's revision, a gem's platform, the name before a tag.
    private static func plain(_ version: String, _ component: InventoryComponent) -> String {
        if let build = component.build { return build.upstream(version) }
        let bare = BareName.plain(version, of: component)
        return component.purl?.type == "gem" ? GemPlatform.cut(bare) : bare
    }

    /// Whether both name a distribution's revision, and not the same: fixes of distributions differ just there. An epoch may be left out.
    private static func areOtherBuilds(_ left: String, _ right: String, _ component: InventoryComponent, _ scheme: VersionScheme) -> Bool {
        guard component.build != nil, left.contains("-"), right.contains("-") else { return false }
        func bare(_ text: String) -> Substring { text.firstIndex(of: ":").map { text[text.index(after: $0)...] } ?? text[...] }
        guard let order = try? scheme.compare(String(bare(left)), String(bare(right))) else { return false }
        return order != .same
    }

    /// Whether it looks like one released version: words, branches and commits contradict nothing.
    private static func isVersion(_ text: String) -> Bool {
        guard text.first?.isNumber == true, !VersionWords.areRange(text) else { return false }
        return text.utf8.count < 7 || text.contains(".")
    }

    /// Whether they may be the same version: one may be less exact, or say more of the build.
    private static func agree(_ left: String, _ right: String, _ scheme: VersionScheme) -> Bool {
        let (left, right) = (left.lowercased(), right.lowercased())
        if left == right || (try? scheme.compare(left, right)) == .same || (try? VersionScheme.generic.compare(left, right)) == .same { return true }
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        guard long.hasPrefix(short), let next = long.dropFirst(short.count).first else { return false }
        return !next.isNumber
    }
}

extension CPE {
    /// Whether the name has this version as it stands, or names none.
    fileprivate func mayHaveVersion(_ version: Span<UInt8>) -> Bool {
        let name = formattedString.utf8.span
        var at = productLength
        if name[at] == UInt8(ascii: "*") || name[at] == UInt8(ascii: "-"), name[at + 1] == UInt8(ascii: ":") { return true }
        for index in version.indices {
            if at < name.count, name[at] == UInt8(ascii: "\\") { at += 1 }
            let byte = version[index]
            guard at < name.count, name[at] == (byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte) else { return false }
            at += 1
        }
        return at < name.count && name[at] == UInt8(ascii: ":")
    }
}

extension InventoryComponent {
    /// The same where everything that names a version names this one.
    func saying(version: String) -> InventoryComponent {
        var copy = self
        copy.version = version
        if let purl, purl.version != nil {
            copy.purl = try? PackageURL(
                type: purl.type, namespace: purl.namespace, name: purl.name, version: version, qualifiers: Array(purl.qualifiers),
                subpath: purl.subpath,
                strictness: .syntax)
        }
        guard let value = try? CPEAttribute(literal: version) else { return copy }
        copy.cpes = cpes.map { name in
            guard name.version.literal != nil, let named = try? name.replacing(.version, with: value) else { return name }
            return (try? named.replacing(.update, with: .any)) ?? named
        }
        return copy
    }
}
