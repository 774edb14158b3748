import JSONStream
import PackageURL
import SBOM

/// Bundler's `Gemfile.lock`: sections with lines whose indent tells what they are.
struct GemLockReader {
    private var section = ""
    private var remote: String?
    private var revision: String?
    private var byName: [String: [Int]] = [:]
    private var last: Int?
    private var wants: [(from: Int?, name: String)] = []
    private var sums: [(name: String, hash: Hash)] = []

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = GemLockReader()
        harvest.statesNeeds = true
        var lines = Lines(file.text(&harvest))
        while let line = lines.next() {
            if line.trimmed.isEmpty { continue }
            guard try reader.take(line, &harvest) else {
                harvest.note(.entryPassedOver(String(line), line: lines.number))
                continue
            }
        }
        guard !reader.section.isEmpty else { throw .notWhatItSays(file.kind, line: nil) }
        for want in reader.wants { for index in reader.byName[want.name] ?? [] { try harvest.need(want.from, index) } }
        for (key, hash) in reader.sums {
            for index in reader.byName[key.cut(at: " ").map { String($0.before) } ?? key] ?? []
            where "\(harvest.parts[index].name) \(reader.full(harvest.parts[index]))" == key {
                harvest.change(index) { $0.hashes = [hash] }
            }
        }
    }

    private mutating func take(_ line: Substring, _ harvest: inout Harvest) throws(GenerationError) -> Bool {
        let text = line.trimmed
        let indent = line.prefix { $0 == " " }.count
        switch indent {
        case 0:
            (section, remote, revision, last) = (String(text), nil, nil, nil)
            return true
        case 2 where section == "DEPENDENCIES":
            wants.append((nil, Self.name(text)))
            return true
        case 2 where section == "CHECKSUMS":
            if let (entry, sum) = text.cut(at: ")"), let (name, version) = entry.cut(at: "("), let hash = Hash(named: sum.trimmed) {
                sums.append(("\(name.trimmed) \(version)", hash))
            }
            return true
        case 2:
            if let (key, value) = text.cut(at: ":") {
                if key == "remote" { remote = String(value.trimmed) }
                if key == "revision" { revision = String(value.trimmed) }
            }
            return true
        case 3: return true
        case 4:
            guard ["GEM", "GIT", "PATH", "PLUGIN SOURCE"].contains(section), let (name, rest) = text.cut(at: "(") else { return false }
            last = try add(String(name.trimmed), String(rest.prefix { $0 != ")" }), &harvest)
            return true
        case 6:
            // What the project's own gems need, the project needs.
            if last != nil || section == "PATH" { wants.append((last, Self.name(text))) }
            return true
        default: return false
        }
    }

    private mutating func add(_ name: String, _ given: String, _ harvest: inout Harvest) throws(GenerationError) -> Int? {
        if section == "PATH" {
            // In the folder of the lock itself lies the project; elsewhere a gem of its own.
            guard let remote, remote != "." else { return nil }
            let index = try harvest.add(harvest.ownComponent(name: name, version: given, place: remote))
            byName[name, default: []].append(index)
            return index
        }
        // `1.15.4-x86_64-linux`: the platform stands behind the version, which has no hyphen.
        let (version, platform) = given.cut(at: "-").map { (String($0.before), String($0.after)) } ?? (given, nil)
        let vcs = section == "GIT" ? remote.map { RepositoryAddress.of($0, commit: revision) } : nil
        var part = harvest.component(type: "gem", name: name, version: version, qualifiers: [("platform", platform), ("vcs_url", vcs)])
        if let vcs { part.externalReferences = [ExternalReference(type: "vcs", locator: vcs)] }
        if let platform { part.properties = [Property(name: Self.platform, value: platform)] }
        let index = try harvest.add(part)
        byName[name, default: []].append(index)
        return index
    }

    private static let platform = "mimamori:gem-platform"

    private func full(_ part: Component) -> String {
        let platform = part.properties.first { $0.name == Self.platform }?.value
        return [part.version, platform].compactMap { $0 }.joined(separator: "-")
    }

    /// `rack (>= 2.0)`, `rails!`: the name alone.
    private static func name(_ text: Substring) -> String { String(text.prefix { $0 != " " && $0 != "!" }) }
}
