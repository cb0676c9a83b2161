// The orders of a selection while it is made; private to cpp/table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "table/column.h"
#include "table/conditions.h"
#include "table/table.h"

namespace weerzien::table {

// Mostly every order counts, with the day and the value that its row has. Nothing is copied until
// one comes that differs.
class KeptOrders {
 public:
  // `values`: what most orders are worth, one entry per order; empty without amounts.
  KeptOrders(const Dataset& data, std::span<const Amount> values)
      : orders_(data.orders),
        values_(values),
        orders_max_(data.first_order.back()),
        as_read_(!values.empty()) {
    if (!as_read_) make_room();
  }

  std::uint32_t size() const { return size_; }

  void add(const Kept& kept) {
    if (as_read_) {
      if (kept.row == size_ && kept.day == orders_.day[size_] && kept.value == values_[size_]) {
        ++size_;
        return;
      }
      copy();
    }
    ++size_;
    day_.push_back(kept.day);
    value_.push_back(kept.value);
    row_.push_back(kept.row);
  }

  // Adds the rows from `begin` to before `end` as they are; only where there are amounts.
  void add_rows(std::uint32_t begin, std::uint32_t end) {
    if (as_read_ && begin == size_) {
      size_ = end;
      return;
    }
    if (as_read_) copy();
    size_ += end - begin;
    for (std::uint32_t row = begin; row < end; ++row) {
      day_.push_back(orders_.day[row]);
      value_.push_back(values_[row]);
      row_.push_back(row);
    }
  }

  // Hands the columns over.
  void finish(Table& table) {
    if (as_read_) {
      table.order_day = Column(std::span(orders_.day).first(size_));
      table.order_value = Column(values_.first(size_));
    } else {
      table.order_day = Column(std::move(day_));
      table.order_value = Column(std::move(value_));
      table.order_row = std::move(row_);
    }
  }

 private:
  // Most orders count as a rule, so none of these columns need ever grow.
  void make_room() {
    day_.reserve(orders_max_);
    value_.reserve(orders_max_);
    row_.reserve(orders_max_);
  }

  void copy() {
    as_read_ = false;
    make_room();
    for (std::uint32_t row = 0; row < size_; ++row) {
      day_.push_back(orders_.day[row]);
      value_.push_back(values_[row]);
      row_.push_back(row);
    }
  }

  const Orders& orders_;
  std::span<const Amount> values_;
  std::uint32_t orders_max_;
  bool as_read_;
  std::uint32_t size_ = 0;
  std::vector<Day> day_;
  std::vector<Amount> value_;
  std::vector<std::uint32_t> row_;
};

}  // namespace weerzien::table
