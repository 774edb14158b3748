/// The decision points of the registered namespaces of SSVC: names and the order of their values by version.
///
/// Source: the decision points of https://github.com/CERTCC/SSVC (Carnegie Mellon University), as of 2026-07-20; facts only, without their definitions.
enum SSVCTable {
    /// One version of a decision point.
    struct Point: Sendable {
        let version: RevisionNumber
        /// A day on which the version was there for certain; the day it came out may be an earlier one. Nil if none is known.
        let knownSince: String?
        let name: String
        /// Keys and names, in their order.
        let values: [(key: String, name: String)]
    }

    /// Versions of the decision points, oldest first, by namespace and key.
    static let points: [String: [String: [Point]]] = {
        var all: [String: [String: [Point]]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "|").map(String.init)
            let head = parts[0].split(separator: " ", maxSplits: 4).map(String.init)
            guard head.count == 5, let version = RevisionNumber(head[2]) else { continue }
            let values = parts.dropFirst().map { item in
                let pair = item.split(separator: "=", maxSplits: 1)
                return (key: String(pair[0]), name: String(pair[1]))
            }
            let point = Point(version: version, knownSince: head[3] == "-" ? nil : head[3], name: head[4], values: Array(values))
            all[head[0], default: [:]][head[1], default: []].append(point)
        }
        return all.mapValues { $0.mapValues { $0.sorted { $0.version < $1.version } } }
    }()

    /// Registered namespaces without decision points: reserved for examples and for tests.
    static let reserved: Set = ["example", "test"]
}
