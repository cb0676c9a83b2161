#include "support/simulator.h"

#include <cmath>
#include <string>

#include "base/real.h"

namespace weerzien::test {

std::uint64_t Random::bits() {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

double Random::uniform() { return (static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53; }

double Random::exponential(double mean) { return -mean * real::log(uniform()); }

// Marsaglia's polar method.
double Random::normal() {
  for (;;) {
    const double x = 2 * uniform() - 1;
    const double y = 2 * uniform() - 1;
    const double square = x * x + y * y;
    if (square > 0 && square < 1) return x * std::sqrt(-2 * real::log(square) / square);
  }
}

double Random::gamma(double shape) {
  if (shape < 1) return gamma(shape + 1) * real::exp(real::log(uniform()) / shape);
  const double d = shape - 1.0 / 3;
  for (;;) {
    const double x = normal();
    const double root = 1 + x / std::sqrt(9 * d);
    if (root <= 0) continue;
    const double v = root * root * root;
    if (real::log(uniform()) < 0.5 * x * x + d - d * v + d * real::log(v)) return d * v;
  }
}

double Random::beta(double a, double b) {
  const double x = gamma(a);
  return x / (x + gamma(b));
}

std::uint32_t Random::below(std::uint32_t n) {
  return static_cast<std::uint32_t>((bits() >> 32) * n >> 32);
}

namespace {

// Bhaskara's approximation of the cosine, exact enough for a season.
double cosine_of_year(double day) {
  double turn = day / 365 - std::floor(day / 365);
  const double sign = turn > 0.25 && turn <= 0.75 ? -1 : 1;
  if (turn > 0.25) turn = turn <= 0.75 ? turn - 0.5 : turn - 1;
  const double degrees = 360 * turn;
  return sign * (32400 - 4 * degrees * degrees) / (32400 + degrees * degrees);
}

class Simulation {
 public:
  Simulation(const World& world, std::uint64_t seed)
      : world_(world), random_(seed), start_(day(simulated_start)) {
    result_.shop.data = std::make_unique<table::Dataset>();
    result_.shop.data->orders.currencies = {"EUR"};
  }

  Simulated run() {
    for (std::int32_t d = -world_.days_before; d < world_.window_days; ++d) {
      const double rate =
          world_.arrivals_per_day * activity(d) * real::exp(world_.growth_per_year * d / 365);
      for (double at = random_.exponential(1 / rate); at < 1; at += random_.exponential(1 / rate)) {
        customer(d + at, d);
      }
    }
    table::Dataset& data = *result_.shop.data;
    data.finish();
    result_.shop.table = table::select(data, {});
    return std::move(result_);
  }

 private:
  double activity(double at) const { return 1 + world_.season * cosine_of_year(at); }

  // The moment at which `gap` days of usual activity have passed.
  double after(double at, double gap) const {
    if (world_.season == 0) return at + gap;
    while (gap > 0 && at < world_.window_days) {
      const double pace = activity(at);
      const double step = std::min(1.0, gap / pace);
      at += step;
      gap -= step * pace;
    }
    return at;
  }

  void customer(double at, std::int32_t since) {
    const double rate =
        random_.gamma(world_.rate_shape) / (world_.rate_shape * world_.mean_gap_days);
    const double dropout = random_.beta(world_.dropout_a, world_.dropout_b);
    bool old = false;
    bool in_data = false;
    while (at < world_.window_days) {
      if (at < 0) {
        old = true;
      } else {
        if (!in_data) add_customer(since, old);
        in_data = true;
        add_order(static_cast<std::int32_t>(at));
      }
      if (random_.uniform() < dropout) return;
      at = after(at, random_.exponential(1 / rate));
    }
  }

  void add_customer(std::int32_t since, bool old) {
    table::Customers& customers = result_.shop.data->customers;
    customers.keys.intern("c" + std::to_string(customers.keys.size()));
    if (world_.customer_since) customers.since.push_back(start_ + since);
    result_.old.push_back(old ? 1 : 0);
  }

  void add_order(std::int32_t d) {
    table::Orders& orders = result_.shop.data->orders;
    orders.customer.push_back(result_.shop.data->customers.keys.size() - 1);
    orders.day.push_back(start_ + d);
    orders.total.push_back((10 + random_.below(90)) * amounts_per_unit);
    if (world_.products == 0) return;
    for (std::uint32_t lines = 1 + random_.below(3); lines > 0; --lines) {
      table::Lines& all = result_.shop.data->lines;
      all.order.push_back(orders.size() - 1);
      const std::string name = "p" + std::to_string(random_.below(world_.products));
      all.product.push_back(all.products.intern(name));
    }
  }

  const World& world_;
  Random random_;
  Day start_;
  Simulated result_;
};

}  // namespace

Simulated simulate(const World& world, std::uint64_t seed) { return Simulation(world, seed).run(); }

}  // namespace weerzien::test
