import JSONStream
import PackageURL
import SBOM

/// Go's `go.mod`, with the checksums of `go.sum` (Go Modules Reference).
///
/// Since Go 1.17 a `go.mod` names every module that goes into the build. Before, only `go.sum` names the indirect ones, beside others that were merely looked at.
struct GoModuleReader {
    private struct Replacement {
        let version: String?
        let path: String
        let newVersion: String?
    }

    private var module: String?
    private var language = (1, 16)
    private var required: [(path: String, version: String, isIndirect: Bool, line: Int)] = []
    private var replaced: [String: [Replacement]] = [:]

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = GoModuleReader()
        reader.parse(file.text(&harvest), &harvest)
        guard let module = reader.module else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.setProject(Component(id: "", name: module))
        var sums: [String: String] = [:]
        var order: [(path: String, version: String)] = []
        if let block = file.neighbour("go.sum", limit: 64 << 20) {
            for line in Lines(String(decoding: block.copied(), as: UTF8.self)) {
                let words = line.split(separator: " ")
                guard words.count == 3, !words[1].hasSuffix("/go.mod") else { continue }
                sums["\(words[0]) \(words[1])"] = String(words[2])
                order.append((String(words[0]), String(words[1])))
            }
        }
        var known: Set<String> = []
        for want in reader.required {
            known.insert(want.path)
            let index = try harvest.add(reader.component(want.path, want.version, sums, &harvest))
            if !want.isIndirect { try harvest.need(nil, index) }
        }
        guard reader.language < (1, 17) else { return }
        // Newer versions come later in go.sum; the last one of each module is the one that was chosen, or newer.
        let last = Dictionary(order.map { ($0.path, $0.version) }, uniquingKeysWith: { $1 })
        for (path, version) in order where last[path] == version && known.insert(path).inserted {
            try harvest.add(reader.component(path, version, sums, &harvest))
        }
    }

    private mutating func parse(_ text: String, _ harvest: inout Harvest) {
        var lines = Lines(text)
        var block: Substring?
        while let line = lines.next() {
            let isIndirect = line.contains("// indirect")
            var words = Self.code(line).split { $0 == " " || $0 == "\t" }
            if words.isEmpty { continue }
            if words[0] == ")" {
                block = nil
                continue
            }
            var verb = block ?? words[0]
            if block == nil {
                words.removeFirst()
                if words.last == "(" {
                    block = verb
                    continue
                }
            } else {
                verb = block ?? ""
            }
            let plain = words.map { ($0.unquoted() ?? $0.unquoted("`") ?? String($0)).withoutSecret }
            switch verb {
            case "module": module = plain.first
            case "go":
                let numbers = (plain.first ?? "").split(separator: ".").map { Int($0) ?? 0 }
                if numbers.count >= 2 { language = (numbers[0], numbers[1]) }
            case "require" where plain.count == 2: required.append((plain[0], plain[1], isIndirect, lines.number))
            case "replace": replace(plain)
            case "require": harvest.note(.entryPassedOver(String(line.trimmed), line: lines.number))
            default: continue
            }
        }
    }

    private static func code(_ line: Substring) -> Substring {
        var end = line.startIndex
        while let slash = line[end...].firstIndex(of: "/") {
            if line[slash...].hasPrefix("//"), slash == line.startIndex || line[line.index(before: slash)].isWhitespace { return line[..<slash] }
            end = line.index(after: slash)
        }
        return line
    }

    private mutating func replace(_ words: [String]) {
        guard let arrow = words.firstIndex(of: "=>"), arrow > 0, arrow + 1 < words.count else { return }
        replaced[words[0], default: []].append(
            Replacement(version: arrow > 1 ? words[1] : nil, path: words[arrow + 1], newVersion: arrow + 2 < words.count ? words[arrow + 2] : nil))
    }

    private func component(_ path: String, _ version: String, _ sums: [String: String], _ harvest: inout Harvest) -> Component {
        let replacement = replaced[path]?.first { $0.version == version } ?? replaced[path]?.first { $0.version == nil }
        let real = replacement?.path ?? path
        guard !real.hasPrefix("."), !real.hasPrefix("/") else {
            // A folder of the maker's own stands in for the module: no published version fits it.
            var part = Component(id: "", name: path, kind: .library)
            part.version = version
            part.flags.insert(.isModified)
            return part
        }
        let number = replacement?.newVersion ?? version
        let (space, name) = real.cutAtLast("/").map { (String($0.before), String($0.after)) } ?? (nil, real)
        var part = harvest.component(type: "golang", namespace: space, name: name, version: number)
        part.group = nil
        part.name = real
        // The sum is over a list of the module's files: no digest of one file, so it is no hash of the component.
        if let sum = sums["\(real) \(number)"] { part.properties = [Property(name: "mimamori:go-sum", value: sum)] }
        return part
    }
}
