// How points lie: along a line or round.
#pragma once

#include <cmath>

namespace rekam {

// Second by first eigenvalue of the points' covariance: 0 for a straight line or a dot, 1 for a disc.
class Spread
{
public:
    void add(double x, double y)
    {
        ++m_count;
        m_x += x;
        m_y += y;
        m_xx += x * x;
        m_yy += y * y;
        m_xy += x * y;
    }
    double roundness() const
    {
        if (m_count < 3)
            return 0;
        const double xx = m_xx - m_x * m_x / m_count, yy = m_yy - m_y * m_y / m_count,
                     xy = m_xy - m_x * m_y / m_count;
        const double apart = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
        return xx + yy + apart > 0 ? std::fmax(0, (xx + yy - apart) / (xx + yy + apart)) : 0;
    }

private:
    double m_count = 0, m_x = 0, m_y = 0, m_xx = 0, m_yy = 0, m_xy = 0;
};

} // namespace rekam
