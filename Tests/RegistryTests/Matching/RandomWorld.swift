import JSONStream

/// Feeds and SBOMs out of a small world, so that they meet often. Fixed seed: the same every time.
struct RandomWorld {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func one<Element>(_ values: [Element]) -> Element { values[number(values.count)] }

    /// A record about something of the world, in the notation of OSV, NVD or CSAF. Two with one serial are versions of one record.
    mutating func record(_ serial: Int) -> String {
        switch number(6) {
        case 0, 1: nvd()
        case 2: csaf(serial)
        default: osv(serial)
        }
    }

    private func digest(_ number: Int) -> String { String(repeating: "a\(number)", count: 32) }

    /// A maker's advisory about a file or a device.
    private mutating func csaf(_ serial: Int) -> String {
        let helper = one([
            #""hashes":[{"file_hashes":[{"algorithm":"sha256","value":"\#(digest(number(3)))"}],"filename":"a"}]"#,
            #""serial_numbers":["S-\#(number(3))"]"#, #""skus":["K*"]"#,
        ])
        let status = one(["known_affected", "known_affected", "known_not_affected", "fixed"])
        return """
            {"document":{"category":"csaf_vex","csaf_version":"2.0","title":"T","publisher":{"category":"vendor","name":"Maker",\
            "namespace":"https://example.invalid"},"tracking":{"id":"ADV-\(serial % 10)","current_release_date":"2026-02-0\(1 + number(9))T00:00:00Z",\
            "initial_release_date":"2026-01-01T00:00:00Z","revision_history":[],"status":"final","version":"2"}},\
            "product_tree":{"branches":[{"category":"vendor","name":"Maker","branches":[{"category":"product_name","name":"Pump","branches":[\
            {"category":"product_version","name":"1.0.0","product":{"name":"Maker Pump","product_id":"P1","product_identification_helper":{\(helper)}}}]}]}]},\
            "vulnerabilities":[{"cve":"CVE-2026-\(1000 + number(6))","product_status":{"\(status)":["P1"]}}]}
            """
    }

    /// Members of a component: digests, marks and what it was made from.
    private mutating func copy() -> String {
        var members = ""
        if number(3) == 0 { members += #","hashes":[{"alg":"SHA-256","content":"\#(digest(number(3)))"}]"# }
        if number(4) == 0 { members += #","supplier":{"name":"\#(one(["Maker", "Another"]))"}"# }
        if number(6) == 0 {
            let property = one(["serialNumber\",\"value\":\"S-\(number(3))", "sku\",\"value\":\"K-\(number(2))"])
            members += #","properties":[{"name":"cdx:device:\#(property)"}]"#
        }
        if number(6) == 0 {
            let (name, version) = (one(["alpha", "beta"]), one(["1.0.0", "1.3.0", "2.0.0"]))
            var patches = ""
            if number(3) == 0 {
                patches = #","patches":[{"type":"backport","resolves":[{"type":"security","id":"CVE-2026-\#(1000 + number(6))"}]}]"#
            }
            let purl = one(["pypi/\(name)@\(version)", "npm/\(name)@\(version)", "deb/debian/\(name)@\(version)"])
            members += #","pedigree":{"ancestors":[{"type":"library","name":"\#(name)","version":"\#(version)","purl":"pkg:\#(purl)"}]\#(patches)}"#
        }
        return members
    }

    private mutating func osv(_ serial: Int) -> String {
        let ecosystem = one(["PyPI", "npm", "Debian:12", "Debian:11", "Alpine:v3.18"])
        let events = one([
            #"{"introduced":"0"}"#, #"{"introduced":"0"},{"fixed":"2.0.0"}"#, #"{"introduced":"1.0.0"},{"fixed":"1.5.0"}"#,
            #"{"introduced":"1.2.0"},{"last_affected":"2.1.0"}"#,
        ])
        let cve = #""CVE-2026-\#(1000 + number(6))""#
        let aliases = one(["", cve, cve, #"\#(cve),"GHSA-zzzz-zzzz-000\#(number(3))""#])
        let severity = one(["", "", "6.1", "9.8"])
        let vectors = ["6.1": "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", "9.8": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"]
        let rating = vectors[severity].map { #""severity":[{"type":"CVSS_V3","score":"\#($0)"}],"# } ?? ""
        let withdrawn = number(10) == 0 ? #""withdrawn":"2026-02-01T00:00:00Z","# : ""
        return """
            {"id":"\(one(["OSV", "GHSA-zzzz-zzzz"]))-000\(serial % 10)","modified":"2026-01-0\(1 + number(9))T00:00:00Z",\(withdrawn)\(rating)\
            "summary":"flaw \(number(5))","aliases":[\(aliases)],"affected":[{"package":{"ecosystem":"\(ecosystem)","name":"\(one(["alpha", "beta"]))"},\
            "ranges":[{"type":"ECOSYSTEM","events":[\(events)]}]}]}
            """
    }

    private mutating func nvd() -> String {
        let product = one(["acme:alpha", "acme:beta"])
        let bounds = one(["", #","versionEndExcluding":"2.0.0""#, #","versionStartIncluding":"1.0.0","versionEndIncluding":"1.5.0""#])
        func node(_ criteria: String, _ bounds: String, isVulnerable: Bool) -> String {
            """
            {"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":\(isVulnerable),"criteria":"\(criteria)","matchCriteriaId":"x"\(bounds)}]}
            """
        }
        var nodes = [node("cpe:2.3:a:\(product):*:*:*:*:*:*:*:*", bounds, isVulnerable: true)]
        if number(3) == 0 { nodes.append(node("cpe:2.3:o:os:linux:-:*:*:*:*:*:*:*", "", isVulnerable: false)) }
        return """
            {"vulnerabilities":[{"cve":{"id":"CVE-2026-\(1000 + number(6))","published":"2026-01-01T00:00:00.000","lastModified":"2026-01-02T00:00:00.000",\
            "vulnStatus":"Analyzed","descriptions":[{"lang":"en","value":"flaw \(number(3))."}],"configurations":[{"operator":"AND","nodes":[\
            \(nodes.joined(separator: ","))]}]}}]}
            """
    }

    /// An SBOM in CycloneDX JSON.
    mutating func sbom() -> ByteBlock {
        var parts: [String] = []
        if number(2) == 0 { parts.append(#"{"type":"operating-system","bom-ref":"os","name":"\#(one(["debian", "alpine"]))","version":"12"}"#) }
        for index in 0..<(2 + number(8)) {
            let (name, version) = (one(["alpha", "beta", "gamma"]), one(["1.0.0", "1.3.0", "2.0.0", "2.1.0", "odd"]))
            var part = #"{"type":"library","bom-ref":"c\#(index)","name":"\#(name)","version":"\#(version)""#
            let purl = one([
                nil, "pkg:pypi/\(name)@\(version)", "pkg:npm/\(name)@\(version)", "pkg:deb/debian/\(name)@\(version)",
                "pkg:deb/debian/\(name)@\(version)?distro=debian-12", "pkg:apk/alpine/\(name)@\(version)?distro=alpine-3.18",
            ])
            if let purl { part += #","purl":"\#(purl)""# }
            let cpe = one([nil, "a:acme:\(name)", "o:os:linux"])
            if let cpe { part += #","cpe":"cpe:2.3:\#(cpe):\#(version):*:*:*:*:*:*:*""# }
            parts.append(part + copy() + "}")
        }
        return ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(parts.joined(separator: ","))]}"#.utf8)
    }
}
