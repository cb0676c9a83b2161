// A column of a table: entries of its own, or those of somebody else where they are the same.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weerzien::table {

// Moved, never copied: a copy would look at the entries of the original.
template <typename T>
class Column {
 public:
  Column() = default;
  explicit Column(std::vector<T> own) : own_(std::move(own)), entries_(own_) {}
  explicit Column(std::span<const T> entries) : entries_(entries) {}
  Column(Column&&) = default;
  Column& operator=(Column&&) = default;

  const T& operator[](std::size_t i) const { return entries_[i]; }
  std::size_t size() const { return entries_.size(); }

 private:
  std::vector<T> own_;
  std::span<const T> entries_;
};

}  // namespace weerzien::table
