import JSONStream
import PackageURL
import Versions

extension OSVReader {
    static func affected(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        guard try !json.null() else { return }
        try json.beginArray()
        var ecosystems = EcosystemMemo()
        while try json.nextElement() {
            if let entry = try entry(&json, &ecosystems) { record.affected.append(entry) }
        }
    }

    fileprivate struct RawRange {
        var type = ""
        var events: [VersionEvent] = []
    }

    /// The ecosystem asked for last: an advisory names one for all of its packages.
    private struct EcosystemMemo {
        private var last = ""
        private var answer: (ecosystem: Ecosystem, release: String)?

        mutating func named(_ text: String) -> (ecosystem: Ecosystem, release: String)? {
            if text == last, !text.isEmpty { return answer }
            last = text
            answer = Ecosystem.named(text)
            return answer
        }
    }

    private static func entry(_ json: inout JSONReader, _ ecosystems: inout EcosystemMemo) throws(JSONError) -> AffectedPackage? {
        var ecosystemName = ""
        var name = ""
        var purlText: String?
        var raw: [RawRange] = []
        var versions: [String] = []
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "package":
                guard try !json.null() else { continue }
                try json.beginObject()
                while let part = try json.nextName() {
                    switch part {
                    case "ecosystem": ecosystemName = try json.string()
                    case "name": name = try json.string()
                    case "purl": purlText = try json.stringOrNull()
                    default: try json.skip()
                    }
                }
            case "ranges": raw = try ranges(&json)
            case "versions": versions = try json.strings()
            default: try json.skip()
            }
        }
        return make(ecosystemName, ecosystems.named(ecosystemName), name, purlText, raw, versions)
    }

    private static func make(
        _ ecosystemName: String, _ known: (ecosystem: Ecosystem, release: String)?, _ name: String, _ purlText: String?, _ raw: [RawRange],
        _ versions: [String]
    ) -> AffectedPackage? {
        guard let package = known?.ecosystem.key(name) ?? purlText.flatMap({ try? PackageURL(parsing: $0, strictness: .syntax) }).map(PackageKey.init)
        else {
            // An ecosystem that we cannot look up: kept under its own name, so that nothing is lost and counts stay true.
            guard !name.isEmpty else { return nil }
            return AffectedPackage(package: PackageKey(type: "?" + ecosystemName.lowercased(), namespace: "", name: name))
        }
        let scheme = known?.ecosystem.scheme ?? VersionScheme.named(package.type)
        var entry = AffectedPackage(package: package)
        entry.release = known?.release ?? ""
        entry.scheme = scheme
        entry.versions = versions
        for range in raw {
            switch range.type {
            case "GIT": entry.gitRanges += 1
            case "SEMVER": entry.ranges.append(range.sorted(.semver(for: scheme)))
            default: entry.ranges.append(range.sorted(scheme ?? .generic))
            }
        }
        return entry
    }

    private static func ranges(_ json: inout JSONReader) throws(JSONError) -> [RawRange] {
        guard try !json.null() else { return [] }
        var found: [RawRange] = []
        try json.beginArray()
        while try json.nextElement() {
            var range = RawRange()
            try json.beginObject()
            while let key = try json.nextName() {
                switch key {
                case "type": range.type = try json.string()
                case "events":
                    try json.beginArray()
                    while try json.nextElement() { try event(&json, into: &range.events) }
                default: try json.skip()
                }
            }
            found.append(range)
        }
        return found
    }

    private static func event(_ json: inout JSONReader, into events: inout [VersionEvent]) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "introduced": events.append(VersionEvent(.introduced, try json.string()))
            case "fixed": events.append(VersionEvent(.fixed, try json.string()))
            case "last_affected": events.append(VersionEvent(.lastAffected, try json.string()))
            case "limit": events.append(VersionEvent(.limit, try json.string()))
            default: try json.skip()
            }
        }
    }
}

extension VersionScheme {
    /// The order of a `SEMVER` range in an ecosystem: its own dialect of semantic versioning where it has one.
    fileprivate static func semver(for scheme: VersionScheme?) -> VersionScheme {
        switch scheme {
        case .golang?, .npm?, .cargo?, .swift?, .hex?, .bitnami?: scheme ?? .semver
        default: .semver
        }
    }
}

extension OSVReader.RawRange {
    /// The range with its events along the version order; as they came if one of them is no version.
    fileprivate func sorted(_ scheme: VersionScheme) -> VersionRangeEvents {
        VersionRangeEvents(scheme: scheme, events: VersionEvent.sorted(events, scheme: scheme))
    }
}
