import Foundation

/// SBOMs of a chosen size, their packages drawn from the OSV data so that look-ups meet real rows. Fixed seed: the same files every time.
enum GeneratedSBOM {
    static func writeAll(to folder: URL, data: URL) throws {
        let names = try String(contentsOf: folder.appending(path: "names.tsv"), encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "\t").map(String.init)
        }
        for count in [500, 5_000, 50_000] { try write(count, names, to: folder.appending(path: "sbom-\(count).cdx.json")) }
    }

    private static func write(_ count: Int, _ names: [[String]], to file: URL) throws {
        var state: UInt64 = 0x5EED
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        var text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":["#
        for index in 0..<count {
            let pick = names[random(names.count)]
            let version = "\(random(6)).\(random(30)).\(random(20))"
            // One in five also has a CPE, one in twenty nothing at all.
            var component = #"{"type":"library","bom-ref":"c\#(index)","name":"\#(pick[1])","version":"\#(version)""#
            if index % 20 != 0 { component += #","purl":"\#(pick[0])@\#(version)""# }
            if index % 5 == 0 { component += #","cpe":"cpe:2.3:a:\#(pick[1].lowercased()):\#(pick[1].lowercased()):\#(version):*:*:*:*:*:*:*""# }
            text += (index == 0 ? "" : ",") + component + "}"
        }
        try (text + "]}").write(to: file, atomically: true, encoding: .utf8)
    }
}
