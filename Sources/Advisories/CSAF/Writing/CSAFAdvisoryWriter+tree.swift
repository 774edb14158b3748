import JSONStream

extension CSAFAdvisoryWriter {
    /// Vendor, product and version, one below the other; what belongs together stands together, in the order of the facts.
    mutating func tree() -> JSONValue {
        var vendors: [(name: String, products: [(name: String, releases: [AdvisoryProduct])])] = []
        for product in facts.products {
            let vendor = vendors.firstIndex { $0.name == product.vendor } ?? vendors.count
            if vendor == vendors.count { vendors.append((product.vendor, [])) }
            let place = vendors[vendor].products.firstIndex { $0.name == product.name } ?? vendors[vendor].products.count
            if place == vendors[vendor].products.count { vendors[vendor].products.append((product.name, [])) }
            vendors[vendor].products[place].releases.append(product)
        }
        let branches = vendors.map { vendor in
            branch(
                "vendor", vendor.name,
                vendor.products.map { item in branch("product_name", item.name, item.releases.map { release($0) }) })
        }
        var tree = JSONMembers()
        tree.put("branches", list: branches)
        return tree.value
    }

    private func branch(_ category: String, _ name: String, _ branches: [JSONValue]) -> JSONValue {
        var result = JSONMembers()
        result.put("branches", list: branches)
        result.put("category", category)
        result.put("name", name)
        return result.value
    }

    private mutating func release(_ product: AdvisoryProduct) -> JSONValue {
        var inner = JSONMembers()
        inner.put("name", product.fullName)
        inner.put("product_id", product.id)
        inner.put("product_identification_helper", object: helper(product))
        var result = JSONMembers()
        result.put("category", product.isRange ? "product_version_range" : "product_version")
        result.put("name", product.versionText)
        result.put("product", inner.value)
        return result.value
    }

    private mutating func helper(_ product: AdvisoryProduct) -> JSONMembers {
        var helper = JSONMembers()
        helper.put("cpe", product.cpe)
        helper.put("hashes", list: hashes(product))
        helper.put("model_numbers", texts: product.modelNumbers)
        if version == .v21 {
            helper.put("purls", texts: product.purls)
        } else {
            helper.put("purl", product.purls.first)
            if product.purls.count > 1 {
                lose(
                    "products/\(product.id)/purls", "CSAF 2.0の製品が持てるpurlは1つだけなので、2つ目からは書いていません。",
                    "A product of CSAF 2.0 has one purl; those behind the first were left out.")
            }
        }
        helper.put("sbom_urls", texts: product.sbomURLs)
        helper.put("serial_numbers", texts: product.serialNumbers)
        helper.put("skus", texts: product.skus)
        if let link = product.bomLink {
            helper.put(
                "x_generic_uris", list: [JSONMembers.object(("namespace", "https://cyclonedx.org/capabilities/bomlink/"), ("uri", link))])
        }
        return helper
    }

    private func hashes(_ product: AdvisoryProduct) -> [JSONValue] {
        var files: [String] = []
        for hash in product.hashes where !files.contains(hash.fileName) { files.append(hash.fileName) }
        return files.map { file in
            var item = JSONMembers()
            let hashes = product.hashes.filter { $0.fileName == file }
            item.put("file_hashes", list: hashes.map { JSONMembers.object(("algorithm", $0.algorithm), ("value", $0.value.lowercased())) })
            item.put("filename", file)
            return item.value
        }
    }
}
