extension VersionScheme {
    /// `compare`, with the errors of a range.
    func order(_ a: String, _ b: String) throws(RangeError) -> VersionOrdering {
        do {
            return try compare(a, b)
        } catch {
            throw .version(error)
        }
    }

    /// `validate`, with the errors of a range.
    func check(_ version: String) throws(RangeError) {
        do {
            try validate(version)
        } catch {
            throw .version(error)
        }
    }

    /// The elements in the order of their versions, in O(n log n) comparisons; equal versions keep their order.
    func sorted<Element>(_ elements: [Element], by version: (Element) -> String) throws(RangeError) -> [Element] {
        var isSorted = true
        for index in elements.indices.dropFirst() where isSorted {
            isSorted = try order(version(elements[index - 1]), version(elements[index])) != .greater
        }
        if isSorted { return elements }
        var source = elements
        var width = 1
        while width < source.count {
            var merged: [Element] = []
            merged.reserveCapacity(source.count)
            var start = 0
            while start < source.count {
                let middle = min(start + width, source.count)
                let end = min(middle + width, source.count)
                var left = start
                var right = middle
                while left < middle, right < end {
                    if try order(version(source[left]), version(source[right])) != .greater {
                        merged.append(source[left])
                        left += 1
                    } else {
                        merged.append(source[right])
                        right += 1
                    }
                }
                merged += source[left..<middle]
                merged += source[right..<end]
                start = end
            }
            source = merged
            width *= 2
        }
        return source
    }
}
