extension CVSSVector {
    /// The same vector with one of its environmental or threat (temporal) metrics set; base metrics are the sources' own and stay.
    ///
    /// - Returns: nil if the version has no such metric in those groups, or the metric no such value.
    public func setting(_ name: String, to value: String) -> CVSSVector? {
        let numbers = Array(table.temporal) + Array(table.environmental)
        guard let number = numbers.first(where: { table.metrics[$0].name == name }) else { return nil }
        guard let choice = table.metrics[number].values.firstIndex(of: value) else { return nil }
        var values = values
        values[number] = UInt8(choice + 1)
        return CVSSVector(version: version, values: values)
    }
}
